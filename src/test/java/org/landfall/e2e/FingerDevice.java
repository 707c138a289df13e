package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;

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

    /** Signed in by the password in a window that has such a device, with a passkey of it added to the account. */
    static Page signIn(RunningLandfall landfall, String account, Look look) {
        Page page = at(landfall, account, look);
        new FingerDevice(page).add(page);
        return page;
    }

    /** Signed in where there can be passkeys. */
    static Page at(RunningLandfall landfall, String account, Look look) {
        Page page = landfall.signIn(account, look, options -> options.setBaseURL(place(landfall)));
        page.context().addCookies(look.cookies(URI.create(place(landfall))));
        return page;
    }

    /** Adds a passkey to the account of the page. */
    void add(Page page) {
        page.navigate("account");
        Screen.settle(page);
        Locator card = page.locator("section.lf-card:has(passkey-maker)");
        Locator kept = card.locator(".lf-step");
        int before = kept.count();
        card.locator("input").fill("Telephone");
        card.locator("vaadin-button").last().click();
        assertThat(kept).hasCount(before + 1);
    }

    /** Browsers know passkeys by a name, and none by a bare number. */
    static String place(RunningLandfall landfall) {
        return landfall.process().address().toString().replace("127.0.0.1", "localhost");
    }
}
