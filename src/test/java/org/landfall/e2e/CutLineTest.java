package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The network is cut while somebody types. Ten seconds pass as they are. Ten minutes do not: the page's clock is put
 * forward by them, and the server, which forgets a page after three missed heartbeats (fifteen minutes with the settings
 * as they come, so that a cut of ten minutes is survived by the page itself), is set to heartbeats of two seconds and
 * asked whether it has let go of the page. What happens then is what happens after any longer cut.
 */
@Tag("browser")
class CutLineTest {
    private static final LocatorAssertions.IsVisibleOptions AT_ONCE =
            new LocatorAssertions.IsVisibleOptions().setTimeout(1_500);

    private static final String TEN_MINUTES = "10:00";
    private static final int THREE_HEARTBEATS = 6_500;

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
    void afterTenMinutesWithoutNetworkThePageIsForgottenAndNothingIsLostEither() {
        Telling telling = Telling.begin(landfall, Look.DESK);
        telling.type("Stored before. ").awaitSaved();
        Page page = telling.page();
        String own = ownId(page);
        page.clock().install();
        cut(telling, true);
        telling.type("Typed in between.");
        page.clock().fastForward(TEN_MINUTES);
        assertThat(telling.away()).isVisible();
        page.waitForTimeout(THREE_HEARTBEATS);
        assertThat(heartbeat(page, "999").status()).as("of no page; tidies up").isEqualTo(404);
        assertThat(heartbeat(page, own).status()).as("of this page").isEqualTo(404);
        assertThat(telling.words()).hasValue("Stored before. Typed in between.");
        telling.type(" And after.");
        cut(telling, false);
        page.waitForFunction(
                "own => Object.values(window.Vaadin?.Flow?.clients ?? {}).some(one => one.getUIId && String(one.getUIId()) !== own)",
                own);
        assertThat(telling.words()).hasValue("Stored before. Typed in between. And after.");
        telling.awaitSaved();
        stored(telling, "Stored before. Typed in between. And after.");
    }

    @Test
    void distressThatIsNotedWithoutNetworkIsReportedAsSoonAsItIsBack() {
        Telling telling = Telling.begin(landfall, Look.DESK);
        Page page = telling.page();
        telling.jump("age_mode");
        cut(telling, true);
        assertThat(telling.away()).isVisible();
        Locator clear = page.locator(".iv-distress [data-late='2']");
        clear.click();
        assertThat(clear).hasAttribute("aria-pressed", "true");
        telling.awaitUnsaved();
        cut(telling, false);
        assertThat(page.locator(".iv-held-page[data-level='2']")).isVisible();
        telling.awaitSaved();
        Page desk = landfall.signIn("custodian@demo");
        Screen.go(desk, "distress");
        Locator close = desk.getByText("Looked after: close");
        assertThat(close).hasCount(1);
        close.click();
        assertThat(close).hasCount(0);
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
        assertThat(chosen(other)).hasAttribute("data-key", "2");
    }

    private static String ownId(Page page) {
        return (String) page.evaluate("String(Object.values(Vaadin.Flow.clients).find(one => one.getUIId).getUIId())");
    }

    private static APIResponse heartbeat(Page page, String of) {
        return page.context().request().post("?v-r=heartbeat&v-uiId=" + of);
    }

    private static Locator chosen(Telling telling) {
        return telling.page().locator(".iv-card vaadin-radio-button[checked] .iv-choice");
    }

    private static void cut(Telling telling, boolean off) {
        telling.page().context().setOffline(off);
    }

    private static void stored(Telling telling, String words) {
        assertThat(Telling.at(landfall, telling.page().url()).words()).hasValue(words);
    }
}
