package org.landfall.audit;

import java.time.Instant;

/**
 * Something unusual in the log.
 *
 * @param account id of the account it is about, or another word of the log where no account is known
 * @param last when it happened last
 * @param times how often
 */
public record AuditPattern(Kind kind, String account, Instant last, int times) {
    public enum Kind {
        NIGHT_READS(AuditArea.RECORDS),
        MANY_READS(AuditArea.RECORDS),
        FAILED_OPENS(AuditArea.RECORDS),
        NEW_DEVICE(AuditArea.ACCOUNTS),
        REFUSED_RIGHTS(AuditArea.ACCOUNTS),
        REFUSED_PAGES(AuditArea.ACCOUNTS),
        REFUSED_SIGN_INS(AuditArea.ACCOUNTS);

        private final AuditArea area;

        Kind(AuditArea area) {
            this.area = area;
        }

        public AuditArea area() {
            return area;
        }
    }
}
