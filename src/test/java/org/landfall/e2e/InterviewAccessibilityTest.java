package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody hears who does not see the interview, and that axe finds nothing in what opens over and beside it. */
@Tag("browser")
class InterviewAccessibilityTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("talks");

    static List<Look> looks() {
        return Look.everyOne() ? Look.all() : List.of(new Look(360, "ko", true), Look.DESK);
    }

    @Test
    void theTreeSaysWhatIsAskedWhatIsChosenWhatIsWrongAndWhatIsSaved() {
        Telling telling = Telling.begin(landfall, Look.DESK);
        Page page = telling.page();
        Locator card = page.locator(".iv-card");
        telling.jump("sex");
        Screen.keys(page, "2");
        telling.jump("sex");
        assertThat(card).matchesAriaSnapshot("""
                - heading /.+/ [level=2]
                - radiogroup /.+/:
                  - radio /Male|Man/
                  - radio /Female|Woman/ [checked]
                """);
        telling.jump("dest_cons");
        Screen.keys(page, "2");
        assertThat(card.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("United States")))
                .isChecked();
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Saved")))
                .isVisible();

        telling.jump("left_year");
        Screen.type(page, "1850");
        Screen.keys(page, "Enter");
        Locator year = card.locator("input").first();
        assertThat(card.getByRole(AriaRole.ALERT)).containsText("1953");
        assertThat(year).hasAttribute("aria-invalid", "true");
        assertThat(year).hasAccessibleDescription(Pattern.compile(".*1953.*"));
        Screen.assertAccessible(page);
        Screen.keys(page, "Control+A");
        Screen.type(page, "1999");
        Screen.keys(page, "Enter");
        telling.jump("left_year");
        assertThat(card.locator("input").first()).not().hasAttribute("aria-invalid", "true");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatOpensOverAndBesideTheQuestionsIsAccessible(Look look) {
        Telling telling = Telling.begin(landfall, look);
        Page page = telling.page();
        telling.jump("sex");
        for (String key : List.of("?", "/", "E")) {
            Screen.keys(page, key);
            assertThat(page.locator("vaadin-dialog[opened]")).hasCount(1);
            look(page, "over-" + key.codePointAt(0), look);
            Screen.keys(page, "Escape");
            assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        }
        Screen.keys(page, "N");
        look(page, "beside-marks", look);
        Screen.keys(page, "Escape W Enter");
        look(page, "beside-distress", look);
        if (look.width() < 600) {
            page.locator(".iv-side .iv-close").click();
            assertThat(page.locator(".iv-side")).isHidden();
            page.locator(".iv-top .iv-narrow").first().click();
            look(page, "beside-outline", look);
            page.locator(".iv-outline .iv-close").click();
            assertThat(page.locator(".iv-outline")).isHidden();
        }
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, "talk-" + name, look);
    }
}
