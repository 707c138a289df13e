package org.landfall.study;

/** Addresses of this module's views. */
public final class StudyRoutes {
    public static final String HELP = "help";

    private StudyRoutes() {}
}
