package org.landfall.platform;

/** What the person at the terminal should read: plain lines, beside the log. */
public final class Console {
    private Console() {}

    public static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
