package org.landfall.platform.demo;

import java.util.regex.Pattern;

/**
 * Where a question stands: by itself, or in an entry of a roster.
 *
 * @param roster empty outside rosters
 * @param entry from 1, 0 outside rosters
 */
record Spot(String roster, int entry, String name) {
    private static final Pattern IN_ROSTER = Pattern.compile(".*/(\\w+)\\[(\\d+)]/(?:\\w+/)*(\\w+)");

    static Spot of(String path) {
        var matcher = IN_ROSTER.matcher(path);
        return matcher.matches()
                ? new Spot(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3))
                : new Spot("", 0, path.substring(path.lastIndexOf('/') + 1));
    }

    /** As the worked example writes it: {@code attempt[2].att_who}. */
    String key() {
        return roster.isEmpty() ? name : roster + "[" + entry + "]." + name;
    }
}
