package org.landfall.access;

/** What came of choosing a password. */
public sealed interface EnrolmentOutcome {
    record Enrolled() implements EnrolmentOutcome {}

    record LinkExpired() implements EnrolmentOutcome {}

    /** Nothing was stored; the text key says what to change. */
    record Refused(String textKey) implements EnrolmentOutcome {}
}
