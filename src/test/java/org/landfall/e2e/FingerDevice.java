package org.landfall.e2e;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A device with a finger print reader that the browser of a page has at hand; the right finger lies on it at first. */
final class FingerDevice {
    private final CDPSession devices;
    private final String id;

    FingerDevice(Page page) {
        devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = JsonParser.parseString("""
                        {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                         "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}
                        """).getAsJsonObject();
        id = devices.send("WebAuthn.addVirtualAuthenticator", options)
                .get("authenticatorId")
                .getAsString();
    }

    /** The right finger, or another one. */
    void finger(boolean right) {
        JsonObject presence = new JsonObject();
        presence.addProperty("authenticatorId", id);
        presence.addProperty("isUserVerified", right);
        devices.send("WebAuthn.setUserVerified", presence);
    }

    /** Browsers know passkeys by a name, and none by a bare number. */
    static String place(RunningLandfall landfall) {
        return landfall.process().address().toString().replace("127.0.0.1", "localhost");
    }
}
