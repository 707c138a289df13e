package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A session is covered and then over while somebody writes a long answer, with both times cut short. */
@Tag("browser")
class EndedSessionTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo(
            "short-session", Map.of("LANDFALL_SESSION_IDLE", "10s", "LANDFALL_SESSION_LONGEST", "60s"));

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

    /** The page of a pause shows nothing and stays as it is, however long; then one password opens both. */
    @Test
    void afterALongPauseThePasswordIsAskedForOnce() {
        Telling telling = Telling.begin(landfall, Look.DESK);
        Page page = telling.page();
        telling.type("When I left").awaitSaved();
        page.locator(".iv-talk [data-cover]").click();
        assertThat(page.locator(".iv-pause")).isVisible();
        page.waitForCondition(() -> standing(page).contains("COVERED"));
        assertThat(telling.cover()).isHidden();
        page.mouse().click(10, 10);
        assertThat(telling.cover()).isVisible();
        telling.comeBack(landfall.password(Telling.ACCOUNT));
        assertThat(telling.cover()).isHidden();
        assertThat(telling.words()).hasValue("When I left");
    }

    private static String standing(Page page) {
        return page.context().request().get("session/standing").text();
    }
}
