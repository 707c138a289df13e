package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody looks where they are signed in, ends the other session and takes a second step to heart, in a demo of its own. */
@Tag("browser")
class OwnAccountJourneyTest {
    private static final String ACCOUNT = "interviewer2@demo";
    private static final List<Look> LOOKS = List.of(new Look(390, "ko", true), Look.DESK);

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("accounts");

    @Test
    void theOtherSessionIsEndedAndTheSecondStepSetUp() {
        Page other = landfall.signIn(ACCOUNT);
        Page page = landfall.signIn(ACCOUNT);
        page.navigate("account");
        assertThat(page.locator(".lf-own .lf-step")).hasCount(2);
        for (Look look : LOOKS) {
            page.context().addCookies(look.cookies(landfall.process().address()));
            page.setViewportSize(look.width(), look.height());
            page.navigate("account");
            Screen.settle(page);
            Screen.assertAccessible(page);
            Screen.shoot(page, "account", look);
        }
        press(page, "End all others");
        assertThat(page.locator(".lf-own .lf-step")).hasCount(1);
        other.navigate("");
        assertThat(other.locator("input[name=password]")).isVisible();

        press(page, "Set up the second step");
        Locator letters = page.locator(".lf-factor-letters");
        assertThat(letters).isVisible();
        Telephone telephone = new Telephone(letters.innerText());
        Screen.assertAccessible(page);
        Screen.shoot(page, "account-second-step", Look.DESK);
        page.locator("input[name=code]").fill(telephone.code(-1));
        press(page, "Confirm");
        assertThat(page.locator("print-sheet li")).hasCount(10);
        press(page, "I have them safe");
        assertThat(page.locator(".lf-own")).containsText("10 recovery codes are left");

        page.context().clearCookies();
        page.navigate("sign-in");
        page.locator("input[name=username]").fill(ACCOUNT);
        page.locator("input[name=password]").fill(landfall.password(ACCOUNT));
        page.keyboard().press("Enter");
        page.locator("input[name=code]").fill(telephone.code(0));
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("sign-in"));
    }

    private static void press(Page page, String text) {
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
        Screen.settle(page);
    }
}
