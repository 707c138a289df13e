package org.landfall.shell;

/** Whether the disk of the server has no room left, so that nothing can be stored. Kept by whoever looks after the disk. */
public final class FullDisk {
    private static volatile boolean full;

    private FullDisk() {}

    public static boolean now() {
        return full;
    }

    public static void is(boolean state) {
        full = state;
    }
}
