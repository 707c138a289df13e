package org.landfall.access;

/** The names of the roles, for annotations on services and views. */
public final class Roles {
    public static final String INTERVIEWER = "INTERVIEWER";
    public static final String RESEARCHER = "RESEARCHER";
    public static final String CUSTODIAN = "CUSTODIAN";
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}
