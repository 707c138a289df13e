package org.landfall.interview.notices;

/** A part of a text that may tell who or where somebody is. */
public record Notice(Kind kind, int start, int end) {

    public enum Kind {
        NUMBER,
        EMAIL,
        NAME,
        PLACE
    }

    public String in(String text) {
        return text.substring(start, end);
    }
}
