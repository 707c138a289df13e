package org.landfall.audit;

/** What a walk along the whole chain found. */
public sealed interface AuditVerdict {
    /** Every row is as it was written; {@code head} is what to print and keep elsewhere. */
    record Intact(long events, ChainHash head) implements AuditVerdict {}

    /** The first row, by number, that is not as it was written. */
    record Broken(long seq, Fault fault) implements AuditVerdict {}

    enum Fault {
        EDITED,
        GAP_OR_REORDER,
        TRUNCATED
    }
}
