package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody comes into the room: the talk rests behind a page that could be anybody's, or is left at once. */
@Tag("browser")
class PauseAndExitJourneyTest {
    private static final String HALF = "We had heard that";
    private static final LocatorAssertions.HasTextOptions WITHIN_A_SECOND =
            new LocatorAssertions.HasTextOptions().setTimeout(1_000);

    @RegisterExtension
    static final RunningLandfall landfall =
            RunningLandfall.ownDemo("nothing-lost", Map.of("LANDFALL_HEARTBEAT_SECONDS", "2"));

    enum Way {
        BUTTON,
        KEY
    }

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void aPauseShowsNothingStopsTheClockAndGoesOnAtTheSameQuestionAfterThePassword(Look look) {
        Telling telling = Telling.begin(landfall, look);
        Page page = telling.page();
        String pseudonym = page.locator(".iv-pseudonym").innerText();
        telling.type(HALF);
        double lasted = lasted(page);
        page.locator(".iv-talk [data-cover]").click();
        Instant rested = Instant.now();

        Locator word = page.locator(".iv-pause h1");
        assertThat(word).isVisible();
        Screen.assertAccessible(page);
        Screen.shoot(page, "pause", look);
        neutral(page, pseudonym);
        page.reload();
        Screen.settle(page);
        assertThat(word).isVisible();
        neutral(page, pseudonym);
        page.goBack();
        Screen.settle(page);
        assertThat(word).isVisible();
        neutral(page, pseudonym);

        page.locator(".iv-pause-back").click();
        enter(page, "not the password");
        assertThat(page.locator(".iv-pause .iv-error")).not().isEmpty();
        Screen.shoot(page, "pause-refused", look);
        enter(page, landfall.password(Telling.ACCOUNT));
        assertThat(telling.words()).hasValue(HALF);
        Duration pause = Duration.between(rested, Instant.now());
        assertThat(pause).isGreaterThan(Duration.ofSeconds(1));
        assertThat(lasted(page)).as("the clock stood still").isLessThan(lasted + 1 + pause.toMillis() / 2_000.0);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void quickExitShowsNothingWithinASecondAndWhatWasHalfTypedIsThereAfterSigningInAgain(Way way) {
        Look look = way == Way.KEY ? new Look(390, "ko", true) : Look.DESK;
        Telling telling = Telling.begin(landfall, look);
        Page page = telling.page();
        String address = page.url();
        String pseudonym = page.locator(".iv-pseudonym").innerText();
        telling.type(HALF);
        leave(page, way);
        assertThat(page.locator("body")).hasText(look.language().equals("ko") ? "메모" : "Memo", WITHIN_A_SECOND);
        page.waitForFunction("() => location.pathname === '/memo.html' && !window.Vaadin");
        Screen.assertAccessible(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target", "screenshots", "quick-exit-" + look + ".png")));
        nothing(page, pseudonym);

        for (int entry = 0; entry < 3; entry++) {
            page.goBack();
            page.waitForLoadState();
            nothing(page, pseudonym);
            assertThat(page.locator(".iv")).hasCount(0);
        }
        assertThat(Telling.at(landfall, address, look).words()).hasValue(HALF);
    }

    private static void leave(Page page, Way way) {
        switch (way) {
            case BUTTON -> page.locator(".iv-exit").click();
            case KEY -> {
                page.keyboard().press("Escape");
                page.keyboard().press("Escape");
            }
        }
    }

    private static void enter(Page page, String password) {
        page.locator(".iv-pause input[type=password]").fill(password);
        page.keyboard().press("Enter");
        Screen.settle(page);
    }

    private static void neutral(Page page, String pseudonym) {
        assertThat(page.locator(".iv")).hasCount(0);
        assertThat(page.locator("talk-clock")).hasCount(0);
        assertThat(page.title()).doesNotContain("Landfall");
        nothing(page, pseudonym);
    }

    /** Neither the page, its title and address nor what the browser keeps for it says anything of the interview. */
    private static void nothing(Page page, String pseudonym) {
        Object kept = page.evaluate("""
                () => [document.documentElement.outerHTML, document.title, location.href, JSON.stringify(history.state),
                    JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join(' ')""");
        assertThat(kept.toString()).doesNotContain(pseudonym, HALF, "t_decide", "J_words");
    }

    /** Seconds of the talk as the screen counts them. */
    private static double lasted(Page page) {
        Object seconds = page.evaluate(
                "(clock => clock.base + (Date.now() - clock.since) / 1000)(document.querySelector('talk-clock'))");
        return ((Number) seconds).doubleValue();
    }
}
