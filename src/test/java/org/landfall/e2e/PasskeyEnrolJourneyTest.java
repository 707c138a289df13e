package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An invited researcher takes the account up with a device alone: from the link to the first screen, and in again. */
@Tag("browser")
class PasskeyEnrolJourneyTest {
    private static final List<Look> LOOKS = List.of(new Look(390, "ko", true), Look.DESK);

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("passkey-enrol");

    @Test
    void theLinkLeadsInWithADeviceAndWithoutAPassword() {
        String place = FingerDevice.place(landfall);
        String link = invite().replace("127.0.0.1", "localhost");
        Page page = landfall.page();
        FingerDevice device = new FingerDevice(page);
        page.navigate(link);
        Locator use = page.locator("passkey-maker vaadin-button");
        everyLook(page, place, "enrol-passkey", use);
        device.finger(false);
        use.click();
        assertThat(page.locator("passkey-maker .lf-problem")).isVisible();
        Screen.shoot(page, "enrol-passkey-refused", Look.DESK);
        device.finger(true);
        use.click();
        assertThat(page.locator("print-sheet li")).hasCount(10);
        for (Look look : LOOKS) { // as it is, for a page loaded again would not show them
            page.setViewportSize(look.width(), look.height());
            Screen.settle(page);
            Screen.assertAccessible(page);
            Screen.shoot(page, "enrol-passkey-codes", look);
        }
        page.locator(".lf-door-card vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".lf-who")).containsText("Rea Researcher");
        everyLook(page, place, "enrol-passkey-first-screen", page.locator("h1"));

        page.navigate(place + "account");
        assertThat(page.locator(".lf-own")).containsText("Your passkey is the second step");
        page.setViewportSize(Look.DESK.width(), 1800);
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, "account-passkey-only", Look.DESK);

        page.context().clearCookies();
        page.context().addCookies(Look.DESK.cookies(URI.create(place)));
        page.navigate(place + "sign-in"); // which offers the passkey in the field, and the device takes it up by itself
        page.waitForURL(address -> !address.contains("sign-in"));
        page.navigate(link);
        assertThat(page.locator("input[type=password]")).hasCount(0);
    }

    private static String invite() {
        Page admin = landfall.signIn("admin@demo");
        Screen.go(admin, "accounts");
        admin.locator(".lf-head vaadin-button[theme~=primary]").click();
        Locator fields = admin.locator("vaadin-dialog vaadin-text-field input");
        fields.nth(0).fill("Rea Researcher");
        fields.nth(1).fill("rea@example.org");
        admin.locator("vaadin-dialog vaadin-select").first().click();
        admin.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Researcher"))
                .click();
        admin.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(admin.locator(".lf-link")).containsText("http");
        return admin.locator(".lf-link").innerText();
    }

    private static void everyLook(Page page, String place, String name, Locator seen) {
        for (Look look : LOOKS) {
            page.context().addCookies(look.cookies(URI.create(place)));
            page.setViewportSize(look.width(), look.height());
            page.reload();
            assertThat(seen).isVisible();
            Screen.settle(page);
            Screen.assertAccessible(page);
            Screen.shoot(page, name, look);
        }
    }
}
