package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
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

    /** At 640 pixels as somebody sees it who enlarges a common screen twice, with the system's own colours too. */
    @ParameterizedTest
    @MethodSource("looks")
    void everyKindOfCardIsAccessibleAtEveryWidthAndInForcedColours(Look look) {
        Telling telling = Telling.begin(landfall, look);
        Page page = telling.page();
        for (String question : List.of("prov", "left_year", "fam_abr", "inc_gate", "rs_jobs", "t_decide")) {
            telling.jump(question);
            look(page, "card-" + question, look);
            page.setViewportSize(640, look.height());
            assertThat(page.locator(".iv-card h2")).isVisible();
            Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + question)
                    .isLessThanOrEqualTo(640);
            page.setViewportSize(look.width(), look.height());
        }
        telling.type("010-2345-6789");
        assertThat(page.locator(".iv-text [role=status]")).containsText("010-2345-6789");
        look(page, "card-notice", look);
        telling.jump("sex");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        Screen.keys(page, "2 Alt+ArrowLeft");
        assertThat(page.locator(".iv-card vaadin-radio-button[checked]")).isVisible();
        Screen.shoot(page, "talk-forced", look);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        page.locator(".iv-outline-end").evaluate("end => end.click()");
        assertThat(page.locator(".iv-card .iv-row").first()).isVisible();
        look(page, "card-missing", look);
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, "talk-" + name, look);
    }
}
