package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A session is covered and then over while somebody writes a long answer, with both times cut short. */
@Tag("browser")
class EndedSessionTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo(
            "short-session",
            Map.of("LANDFALL_SESSION_IDLE", "10s", "LANDFALL_SESSION_LONGEST", "60s", "LANDFALL_SESSION_PROOF", "15s"));

    @Test
    void theScreenIsCoveredAndThenSignedInAgainOverTheSameHalfTypedAnswer() {
        Telling telling = Telling.begin(landfall, Look.DESK);
        String password = landfall.password(Telling.ACCOUNT);
        telling.type("When I left");
        assertThat(telling.cover()).isVisible();
        assertThat(telling.cover()).containsText("Covered");
        assertThat(telling.cover().locator("input").first()).hasValue(Telling.ACCOUNT);
        Screen.assertAccessible(telling.page());
        telling.comeBack("not the password");
        assertThat(telling.cover()).containsText("That was not the password");
        telling.comeBack(password);
        assertThat(telling.cover()).isHidden();
        telling.type("came ");
        telling.awaitSaved();

        while (!telling.cover().isVisible()) {
            telling.type("…");
            telling.page().waitForTimeout(500);
        }
        if (telling.cover().innerText().contains("Covered")) {
            telling.comeBack(password);
        }
        assertThat(telling.cover()).containsText("Please sign in again");
        Screen.assertAccessible(telling.page());
        String typed = telling.words().inputValue();
        telling.comeBack(password);
        assertThat(telling.cover()).isHidden();
        assertThat(telling.words()).hasValue(typed);
        telling.type(" here.");
        telling.awaitSaved();
        assertThat(Telling.at(landfall, telling.page().url()).words()).hasValue(typed + " here.");
    }

    @Test
    void aPasskeyUncoversTheSameHalfTypedAnswerAndSignsInOverItAgain() {
        Look look = new Look(390, "ko", true);
        Telling telling = Telling.begin(FingerDevice.signIn(landfall, "interviewer2@demo", look), look);
        Page page = telling.page();
        Locator device = telling.cover().locator("button[type=button]");
        telling.type("When I left");
        assertThat(telling.cover()).isVisible();
        device.click();
        assertThat(telling.cover()).isHidden();
        assertThat(telling.words()).hasValue("When I left");
        page.keyboard().type(" came"); // the caret is where it was
        telling.awaitSaved();
        assertThat(telling.cover())
                .hasAttribute(
                        "aria-label", "다시 로그인하십시오", new LocatorAssertions.HasAttributeOptions().setTimeout(90_000));
        Screen.assertAccessible(page);
        Screen.shoot(page, "cover-passkey", look);
        page.setViewportSize(1440, 900);
        // the menu opens and says so, which has to wait until somebody is signed in
        Screen.shootAtOnce(page, "cover-passkey", Look.KOREAN_DESK);
        device.click();
        assertThat(telling.cover()).isHidden();
        assertThat(telling.words()).hasValue("When I left came");
        telling.type(" here.");
        telling.awaitSaved();
    }

    @Test
    void aPasskeyLeadsBackFromAPause() {
        Look look = Look.DESK;
        Telling telling = Telling.begin(FingerDevice.signIn(landfall, "interviewer2@demo", look), look);
        Page page = telling.page();
        telling.type("When I left").awaitSaved();
        page.locator(".iv-talk [data-cover]").click();
        page.locator(".iv-pause-back").click();
        Locator device = page.locator(".iv-pause passkey-maker vaadin-button");
        assertThat(device).isVisible();
        Screen.assertAccessible(page);
        Screen.shoot(page, "pause-passkey", look);
        page.setViewportSize(390, 844);
        Screen.shoot(page, "pause-passkey-narrow", look);
        device.click();
        assertThat(telling.words()).hasValue("When I left");
    }

    /** The page of a pause shows nothing and stays as it is, however long; then one password opens both. */
    @Test
    void afterALongPauseThePasswordIsAskedForOnce() {
        Telling telling = Telling.begin(landfall, Look.DESK);
        Page page = telling.page();
        telling.type("When I left").awaitSaved();
        page.locator(".iv-talk [data-cover]").click();
        assertThat(page.locator(".iv-pause")).isVisible();
        Screen.until(page, () -> standing(page).contains("COVERED"));
        assertThat(telling.cover()).isHidden();
        page.mouse().click(10, 10);
        assertThat(telling.cover()).isVisible();
        telling.comeBack(landfall.password(Telling.ACCOUNT));
        assertThat(telling.cover()).isHidden();
        assertThat(telling.words()).hasValue("When I left");
    }

    @Test
    void theCodeIsAskedForOverThePageToo() {
        String account = "researcher@demo";
        Page page = landfall.signIn(account);
        Instant proofOver = Instant.now().plusSeconds(16);
        page.navigate("account");
        Screen.until(page, () -> {
            page.mouse().wheel(0, 1);
            return Instant.now().isAfter(proofOver);
        });
        button(page, "Set up the second step").click();
        Locator asked = page.locator("vaadin-dialog");
        assertThat(asked).containsText("Is it you?");
        Screen.assertAccessible(page);
        Screen.shoot(page, "step-up", Look.DESK);
        page.setViewportSize(390, 844);
        Screen.shoot(page, "step-up-narrow", Look.DESK);
        asked.locator("input").fill(landfall.password(account));
        page.keyboard().press("Enter");
        Locator letters = page.locator(".lf-factor-letters");
        assertThat(letters).isVisible();
        Telephone telephone = new Telephone(letters.innerText());
        page.locator("input[name=code]").fill(telephone.code(-1));
        button(page, "Confirm").click();
        button(page, "I have them safe").click();
        Locator cover = page.locator(".lf-cover");
        assertThat(cover)
                .containsText("Please sign in again", new LocatorAssertions.ContainsTextOptions().setTimeout(90_000));
        Locator field = cover.locator("input").nth(1);
        field.fill(landfall.password(account));
        field.press("Enter");
        assertThat(cover).containsText("Code from the app");
        Screen.assertAccessible(page);
        field.fill("000000");
        field.press("Enter");
        assertThat(cover).containsText("Each code works once");
        field.fill(telephone.code(0));
        field.press("Enter");
        assertThat(cover).isHidden();
        assertThat(page.locator(".lf-own")).isVisible();
    }

    private static Locator button(Page page, String text) {
        return page.locator("vaadin-button", new Page.LocatorOptions().setHasText(text))
                .first();
    }

    private static String standing(Page page) {
        return page.context().request().get("session/standing").text();
    }
}
