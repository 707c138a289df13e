package org.landfall.audit;

import java.util.Set;

/** Which half of the log a line belongs to: who may work here and how they came in, or what was done with records. */
public enum AuditArea {
    ACCOUNTS,
    RECORDS;

    private static final Set<String> NOUNS_OF_ACCOUNTS = Set.of(
            "account",
            "backup",
            "epoch",
            "assignment",
            "session",
            "custodian",
            "site",
            "audit",
            "setting",
            "factor",
            "passkey",
            "token",
            "stepUp",
            "link",
            "role",
            "page");

    public static AuditArea of(String action) {
        return NOUNS_OF_ACCOUNTS.contains(action.substring(0, action.indexOf('.'))) ? ACCOUNTS : RECORDS;
    }

    static String[] nounsOfAccounts() {
        return NOUNS_OF_ACCOUNTS.toArray(String[]::new);
    }
}
