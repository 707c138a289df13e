package org.landfall.access;

/** What came of something an administrator or custodian asked for. */
public sealed interface AccessOutcome {
    record Done() implements AccessOutcome {}

    /** Done, and this one-time link must reach the person; it is shown once and cannot be shown again. */
    record Linked(EnrolmentLink link) implements AccessOutcome {}

    /** A custodian has to confirm it first. */
    record Asked() implements AccessOutcome {}

    /** Nothing was changed; the text key says why and what to do. */
    record Refused(String textKey) implements AccessOutcome {}
}
