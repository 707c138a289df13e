package org.landfall.platform;

/** Whether this installation can make a backup by itself, and what stands in the way. */
public enum BackupWay {
    /** Another PostgreSQL, which has its own tools. */
    EXTERNAL,
    NO_FOLDER,
    /** A folder is named, and it is not there or cannot be written to. */
    AWAY,
    NO_KEY,
    READY
}
