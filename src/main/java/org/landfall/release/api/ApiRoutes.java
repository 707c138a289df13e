package org.landfall.release.api;

import org.landfall.access.AccessRoutes;

/** Addresses of the doors of programs. */
final class ApiRoutes {
    static final String V1 = "/" + AccessRoutes.API + "/v1";
    static final String STUDIES = V1 + "/studies";
    static final String VINTAGES = STUDIES + "/{study}/vintages";
    static final String VARIABLES = VINTAGES + "/{vintage}/variables";
    static final String MARGINALS = VINTAGES + "/{vintage}/marginals";
    static final String MARGINAL = MARGINALS + "/{id}";
    static final String DOCUMENT = V1 + "/openapi.json";

    /** Whatever else somebody asks for. */
    static final String ANYTHING_ELSE = "/" + AccessRoutes.API + "/**";

    private ApiRoutes() {}
}
