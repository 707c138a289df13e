package org.landfall.access;

/** What came of choosing a password. */
public sealed interface EnrolmentOutcome {
    /** @param secondStep has to be set up before the account may be used */
    record Enrolled(boolean secondStep) implements EnrolmentOutcome {}

    record LinkExpired() implements EnrolmentOutcome {}

    /** Nothing was stored; the text key says what to change. */
    record Refused(String textKey) implements EnrolmentOutcome {}
}
