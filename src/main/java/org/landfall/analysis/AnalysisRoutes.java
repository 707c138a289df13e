package org.landfall.analysis;

/** Addresses of this module's views. */
public final class AnalysisRoutes {
    public static final String VINTAGES = "vintages";
    public static final String TABLES = "tables";
    public static final String DESK = "desk";
    public static final String FINDINGS = "findings";

    private AnalysisRoutes() {}
}
