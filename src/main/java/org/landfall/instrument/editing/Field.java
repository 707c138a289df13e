package org.landfall.instrument.editing;

import java.util.List;

/** What can be changed in place about a question or group. */
public enum Field {
    LABEL("label", "label", true),
    HINT("hint", "hint", true),
    REQUIRED("required", "bind/required", false),
    RELEVANT("relevant", "bind/relevant", false),
    CONSTRAINT("constraint", "bind/constraint", false),
    MESSAGE("constraint_message", "bind/jr:constraintMsg", true),
    DISCLOSURE("disclosure", "disclosure", false),
    BANDING("banding", "banding", false);

    private final String heading;
    private final List<String> path;
    private final boolean translated;

    Field(String heading, String path, boolean translated) {
        this.heading = heading;
        this.path = List.of(path.split("/"));
        this.translated = translated;
    }

    /** As the standard spells the column, and as problems name it. */
    public String heading() {
        return heading;
    }

    public boolean translated() {
        return translated;
    }

    List<String> path() {
        return path;
    }
}
