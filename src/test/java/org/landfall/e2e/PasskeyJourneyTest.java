package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A device with a finger print: its passkey is added, opens the door without a password, is the second step after one,
 * and stays where nothing else would lead in safely.
 */
@Tag("browser")
class PasskeyJourneyTest {
    private static final String ACCOUNT = "researcher@demo";
    private static final List<Look> LOOKS = List.of(new Look(390, "ko", true), Look.DESK);

    @RegisterExtension
    static final RunningLandfall landfall =
            RunningLandfall.ownDemo("passkeys", Map.of("LANDFALL_SECOND_FACTOR", "everybody"));

    @Test
    void aPasskeyIsAddedOpensTheDoorIsTheSecondStepAndStaysAsTheOnlyOne() throws IOException {
        Page page = landfall.page();
        FingerDevice device = new FingerDevice(page);
        String place = FingerDevice.place(landfall);
        password(page, place);
        Telephone telephone = new Telephone(page.locator(".lf-factor-letters").innerText());
        page.locator("input[name=code]").fill(telephone.code(0));
        press(page, "Confirm");
        press(page, "I have them safe");
        inside(page);
        page.navigate(place + "account");
        page.getByLabel("Name of the new passkey").fill("Field laptop");
        press(page, "Add a passkey");
        Locator passkey = page.locator(".lf-own .lf-step", new Page.LocatorOptions().setHasText("Field laptop"));
        assertThat(passkey).isVisible();
        for (Look look : LOOKS) {
            page.context().addCookies(look.cookies(URI.create(place)));
            page.setViewportSize(look.width(), 1800);
            page.navigate(place + "account");
            Screen.settle(page);
            Screen.assertAccessible(page);
            Screen.shoot(page, "account-passkey", look);
        }

        device.finger(false);
        page.context().clearCookies();
        page.context().addCookies(Look.DESK.cookies(URI.create(place)));
        page.navigate(place + "sign-in");
        Locator button = page.locator("passkey-door vaadin-button");
        assertThat(button).isVisible();
        Screen.shoot(page, "sign-in-passkey", Look.DESK);
        device.finger(true);
        button.click();
        inside(page);

        withoutApp();
        device.finger(false); // with the right one the sign-in page would lead in by itself
        password(page, place);
        assertThat(page.locator("h1")).containsText("your passkey");
        for (Look look : LOOKS) {
            page.context().addCookies(look.cookies(URI.create(place)));
            page.setViewportSize(look.width(), look.height());
            page.reload();
            assertThat(button).isVisible();
            Screen.settle(page);
            Screen.assertAccessible(page);
            Screen.shoot(page, "second-step-passkey", look);
        }
        page.navigate(place + "sign-in?passkey&refused");
        assertThat(page.locator(".lf-problem:visible")).containsText("try again");
        Screen.shoot(page, "second-step-passkey-refused", Look.DESK);
        device.finger(true);
        button.dblclick(); // somebody impatient asks twice, and the answer to the newest question counts
        inside(page);

        page.navigate(place + "account");
        passkey.locator("vaadin-button").click();
        assertThat(page.getByText("This is your only passkey").first()).isVisible();
        assertThat(passkey).hasCount(1);
    }

    private static void inside(Page page) {
        page.waitForURL(address -> !address.contains("sign-in"));
    }

    private static void password(Page page, String place) {
        page.context().clearCookies();
        page.context().addCookies(Look.DESK.cookies(URI.create(place)));
        page.navigate(place + "sign-in");
        page.locator("input[name=username]").fill(ACCOUNT);
        page.locator("input[name=password]").fill(landfall.password(ACCOUNT));
        page.keyboard().press("Enter");
    }

    /** As for somebody who had only the passkey when everybody was told to sign in in two steps. */
    private static void withoutApp() throws IOException {
        HomeDatabase.of(landfall.process().home())
                .sql("delete from access.second_factor")
                .update();
    }

    private static void press(Page page, String text) {
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
    }
}
