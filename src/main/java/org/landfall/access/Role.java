package org.landfall.access;

/** What an account may do. One account holds exactly one role. */
public enum Role {
    INTERVIEWER,
    RESEARCHER,
    CUSTODIAN,
    ADMIN
}
