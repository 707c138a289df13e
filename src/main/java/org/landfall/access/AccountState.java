package org.landfall.access;

/** ASKED waits for a custodian, INVITED for the person's first password; only ACTIVE may sign in. */
public enum AccountState {
    ASKED,
    INVITED,
    ACTIVE,
    DISABLED
}
