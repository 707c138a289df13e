package org.landfall.study;

/** Addresses of this module's views. */
public final class StudyRoutes {
    public static final String HELP = "help";
    public static final String STAFF = "staff";

    /** What an interviewer enters about themselves. */
    public static final String TRAINING = "training";

    private StudyRoutes() {}
}
