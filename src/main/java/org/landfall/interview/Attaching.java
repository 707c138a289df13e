package org.landfall.interview;

/** What became of a file that somebody wanted to attach. */
public sealed interface Attaching {

    /** It is sealed and on disk, and it is the answer. */
    record Done() implements Attaching {}

    /** Nothing was stored. */
    record Refused(Reason reason) implements Attaching {}

    enum Reason {
        EMPTY,
        TOO_BIG,
        TOO_MANY,
        NO_PICTURE,
        PHONE_PICTURE,
        PICTURE_TOO_LARGE,
        NO_RECORDING,
        NO_VIDEO,
        NO_DOCUMENT,
        NOT_STORED,
        NOT_ASKED,
        NOT_ALLOWED,
        UNEXPLAINED
    }
}
