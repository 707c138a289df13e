package org.landfall.access;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The OpenID provider of an installation, as its operator named it.
 *
 * @param issuer exactly as the provider writes it in its tokens
 * @param name what the button calls it
 * @param callback where the provider sends people back to: of the fixed address, whatever host a request claims
 */
record OpenIdSettings(String issuer, String client, String secret, String name, String callback) {
    private static final String ISSUER = "LANDFALL_OPENID_ISSUER";
    private static final String CLIENT = "LANDFALL_OPENID_CLIENT";
    private static final String SECRET = "LANDFALL_OPENID_SECRET";
    private static final String NAME = "LANDFALL_OPENID_NAME";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST_NAME = 40;

    /**
     * Empty where none of the four lines is there.
     *
     * @param setting what is written for the name of a variable; empty for nothing
     * @param address the one people use, without a slash at its end
     */
    static Optional<OpenIdSettings> read(UnaryOperator<String> setting, String address) {
        String issuer = setting.apply(ISSUER).strip();
        String client = setting.apply(CLIENT).strip();
        String secret = setting.apply(SECRET).strip();
        String name = setting.apply(NAME).strip();
        if ((issuer + client + secret + name).isEmpty()) {
            return Optional.empty();
        }
        needed(ISSUER, issuer);
        needed(CLIENT, client);
        needed(SECRET, secret);
        if (!isIssuer(issuer)) {
            throw new SettingRefused(
                    ISSUER + " is no address of an OpenID provider.",
                    "Write it as its tokens do: https:// (http:// on this machine only), without ? and #.");
        }
        String shown = name.isEmpty() ? URI.create(issuer).getHost() : name;
        if (shown.length() > LONGEST_NAME || !Plain.isLine(shown)) {
            throw new SettingRefused(
                    NAME + " does not fit on a button.", "Choose a name of at most " + LONGEST_NAME + " letters.");
        }
        return Optional.of(
                new OpenIdSettings(issuer, client, secret, shown, address + "/" + AccessRoutes.OPEN_ID_BACK));
    }

    private static void needed(String variable, String value) {
        if (value.isEmpty()) {
            throw new SettingRefused(
                    variable + " is missing, and another line about the OpenID provider is there.",
                    "Add it, or take all lines out that begin with LANDFALL_OPENID.");
        }
    }

    private static boolean isIssuer(String text) {
        return isSafe(text) && !text.contains("?") && !text.contains("#");
    }

    /** Encrypted on the way, or not on the way at all. */
    static boolean isSafe(String address) {
        try {
            URI place = URI.create(address);
            return place.getHost() != null
                    && place.getUserInfo() == null
                    && ("https".equals(place.getScheme())
                            || "http".equals(place.getScheme()) && THIS_MACHINE.contains(place.getHost()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Without the secret, which nothing may print. */
    @Override
    public String toString() {
        return "OpenIdSettings[" + issuer + "]";
    }
}
