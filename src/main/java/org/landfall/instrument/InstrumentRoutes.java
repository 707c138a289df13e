package org.landfall.instrument;

/** The addresses of this module, for links from elsewhere. */
public final class InstrumentRoutes {
    public static final String LIST = "instruments";

    private InstrumentRoutes() {}
}
