package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The network is cut while somebody types. A page is forgotten after three missed heartbeats, fifteen minutes with the
 * settings as they come; here six seconds, so that the long cut outlasts it as no cut of ten minutes would.
 */
@Tag("browser")
class CutLineTest {
    private static final LocatorAssertions.IsVisibleOptions AT_ONCE =
            new LocatorAssertions.IsVisibleOptions().setTimeout(1_500);

    @RegisterExtension
    static final RunningLandfall landfall =
            RunningLandfall.ownDemo("nothing-lost", Map.of("LANDFALL_HEARTBEAT_SECONDS", "2"));

    @Test
    void whatIsTypedDuringTenSecondsWithoutNetworkStaysAndIsSentByItself() {
        Telling telling = Telling.begin(landfall, Look.DESK);
        telling.type("First we heard ").awaitSaved();
        cut(telling, true);
        assertThat(telling.away()).isVisible(AT_ONCE);
        telling.type("of the river, ");
        telling.awaitUnsaved();
        telling.page().waitForTimeout(10_000);
        telling.type("and then we went.");
        cut(telling, false);
        telling.awaitSaved();
        assertThat(telling.away()).isHidden();
        stored(telling, "First we heard of the river, and then we went.");
    }

    @Test
    void aCutThatOutlastsThePageOnTheServerLosesNothingEither() {
        Telling telling = Telling.begin(landfall, Look.DESK);
        telling.type("Stored before. ").awaitSaved();
        cut(telling, true);
        telling.type("Typed in between.");
        telling.page().waitForTimeout(10_000);
        landfall.signIn(Telling.ACCOUNT).close();
        cut(telling, false);
        assertThat(telling.words()).hasValue("Stored before. Typed in between.");
        telling.awaitSaved();
        stored(telling, "Stored before. Typed in between.");
    }

    @Test
    void aChoiceIsChangedWithoutNetworkAndOnlyTheLastOneCounts() {
        Telling telling = Telling.begin(landfall, Look.DESK);
        telling.jump("age_mode");
        Page page = telling.page();
        cut(telling, true);
        Screen.shoot(page, "away", Look.DESK);
        page.locator(".iv-card vaadin-radio-button").nth(0).click();
        assertThat(telling.away()).isVisible();
        page.keyboard().press("1");
        page.locator(".iv-card vaadin-radio-button").nth(1).click();
        page.keyboard().press("Enter");
        page.locator(".iv-card").getByText("Next").click();
        telling.awaitUnsaved();
        cut(telling, false);
        telling.awaitSaved();
        assertThat(telling.card("age_mode")).isVisible();
        Telling other = Telling.at(landfall, page.url());
        assertThat(chosen(other)).hasText("2");
    }

    private static Locator chosen(Telling telling) {
        return telling.page().locator(".iv-card vaadin-radio-button[checked] .iv-key");
    }

    private static void cut(Telling telling, boolean off) {
        telling.page().context().setOffline(off);
    }

    private static void stored(Telling telling, String words) {
        assertThat(Telling.at(landfall, telling.page().url()).words()).hasValue(words);
    }
}
