package org.landfall.platform;

/** What the machine's clock looks like beside the keys of days and the time that passed. */
public enum ClockState {
    RIGHT,
    /** No key begins and none is destroyed until somebody says that it is right. */
    AHEAD,
    /** No key begins until it has caught up. */
    BEHIND
}
