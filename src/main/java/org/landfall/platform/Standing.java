package org.landfall.platform;

/** Whether a part of the installation needs somebody. */
public enum Standing {
    FINE,
    /** Amber: nothing is lost yet. */
    SOON,
    /** Red: something may be lost. */
    NOW
}
