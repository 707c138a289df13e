package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cards that are printed before a talk. */
@Tag("browser")
class CardsTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("colleagues");

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void everyCardIsShownAndPrintsFoldedBlank(Look look) {
        Page page = landfall.signIn("interviewer@demo", look);
        Screen.go(page, "cards");
        Locator open = page.locator(".cd-card vaadin-button");
        assertThat(open).hasCount(4);
        look(page, "cards", look);
        for (int card = 0; card < 4; card++) {
            open.nth(card).click();
            assertThat(page.locator("print-sheet")).isVisible();
            assertThat(page.locator("print-sheet")).not().containsText("Landfall");
            look(page, "cards-" + card, look);
            if (card == 1) {
                printed(page, look);
            }
            page.keyboard().press("Escape");
            assertThat(page.locator("print-sheet")).hasCount(0);
        }
    }

    private static void printed(Page page, Look look) {
        page.evaluate("window.print = () => {}");
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".lf-print .lf-card-outside")).isVisible();
        assertThat(page.locator(".lf-print .lf-card-outside")).hasText("");
        Screen.shoot(page, "cards-printed", look);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.shoot(page, name, look);
        Screen.assertAccessible(page);
    }
}
