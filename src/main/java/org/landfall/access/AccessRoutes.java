package org.landfall.access;

/** Paths others link by. */
public final class AccessRoutes {
    public static final String SIGN_IN = "sign-in";
    /** Where somebody sets up the second step before anything else. */
    public static final String SECOND_STEP = "sign-in/second-step";

    /** Leads to the provider, where the installation has one. */
    public static final String OPEN_ID = "sign-in/openid";

    /** Where the provider sends people back to. */
    static final String OPEN_ID_BACK = OPEN_ID + "/back";

    public static final String SET_UP = "set-up";
    public static final String ENROL = "enrol";
    public static final String OWN_ACCOUNT = "account";
    public static final String ACCOUNTS = "accounts";
    public static final String CONFIRMATIONS = "confirmations";
    public static final String SETTINGS = "settings";

    /** Below it are the doors of programs. */
    public static final String API = "api";

    /** Where the sign-in form is sent; not the page itself, so that the request carries the CSRF token. */
    public static final String SIGN_IN_CHECK = "/sign-in/check";

    /** What pages ask about their session. */
    static final String SESSION = "/session";

    private AccessRoutes() {}
}
