package org.landfall.audit;

/** What a walk along the whole chain found. */
public sealed interface AuditVerdict {
    /** Every line is as it was written; {@code head} is what to print and keep elsewhere. */
    record Intact(long events, ChainHash head, long signedLine) implements AuditVerdict {}

    /** The first line, by number, that is not as it was written. */
    record Broken(long seq, Fault fault) implements AuditVerdict {}

    enum Fault {
        /** a field was changed */
        EDITED(10),
        /** a line is missing, doubled or elsewhere */
        GAP_OR_REORDER(11),
        /** a signed head is missing between two others */
        HEAD_MISSING(11),
        /** the end was cut off: something was written or signed that is there no more */
        TRUNCATED(12),
        /** the log went on long after the last signed head */
        UNSIGNED(12),
        /** a signature is not ours */
        FORGED(13),
        /** the line is not the one that was signed */
        REBUILT(13);

        private final int exitCode;

        Fault(int exitCode) {
            this.exitCode = exitCode;
        }

        /** What {@code ./landfall audit verify} ends with. */
        public int exitCode() {
            return exitCode;
        }
    }
}
