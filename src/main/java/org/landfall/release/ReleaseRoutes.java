package org.landfall.release;

/** Addresses of this module's views. */
public final class ReleaseRoutes {
    public static final String PROGRAMS = "programs";
    public static final String RELEASES = "releases";
    public static final String SIGNED = "signed-releases";
    public static final String DEPARTURES = "departures";

    private ReleaseRoutes() {}
}
