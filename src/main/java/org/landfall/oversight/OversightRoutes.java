package org.landfall.oversight;

/** Addresses of this module's views. */
public final class OversightRoutes {
    public static final String LOG = "log";
    public static final String UNUSUAL = "unusual";

    private OversightRoutes() {}
}
