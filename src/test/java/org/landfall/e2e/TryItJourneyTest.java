package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landfall.instrument.TestWorkbook;

/** A researcher brings a form in, mends it in place with a rule, copies a module into it and tries it out. */
@Tag("browser")
class TryItJourneyTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("talks");

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void aDraftIsMendedAndTriedOut(Look look) {
        Page page = landfall.signIn("researcher@demo", look);
        page.locator("vaadin-side-nav-item").first().waitFor(attached());
        String draft = broughtIn(page);

        Screen.go(page, "instruments/" + draft + "/edit?question=where");
        Locator rule = page.locator(".dr-rule textarea").first();
        rule.fill("${cros");
        rule.press("End");
        assertThat(page.getByRole(AriaRole.OPTION).first()).hasText("crossed");
        look(page, "draft-completion", look);
        rule.press("Enter");
        page.keyboard().type(" = 'nowhere");
        rule.press("Tab");
        Screen.settle(page);
        assertThat(page.locator(".dr-rule vaadin-text-area[invalid]")).hasCount(1);
        assertThat(rule).hasValue("${crossed} = 'nowhere");
        look(page, "draft-refused", look);
        rule.fill("${crossed} = 'yes'");
        rule.press("Tab");
        Screen.settle(page);
        assertThat(page.locator(".dr-rule vaadin-text-area[invalid]")).hasCount(0);

        Screen.go(page, "instruments/" + draft + "/edit?question=crossed");
        look(page, "draft-choices", look);
        Screen.go(page, "instruments/" + draft + "/library");
        look(page, "draft-library", look);

        Screen.go(page, "instruments/" + draft + "/try");
        assertThat(page.locator(".iv-trial .iv-tag")).not().isEmpty();
        look(page, "try-begin", look);
        Screen.keys(page, "2");
        assertThat(page.locator("[data-question=times]")).isVisible();
        page.keyboard().type("3");
        Screen.keys(page, "Enter");
        assertThat(page.locator(".iv-trial-end")).isVisible();
        look(page, "try-end", look);
    }

    private static String broughtIn(Page page) {
        String form = "journey_" + UUID.randomUUID().toString().replace("-", "");
        byte[] workbook = TestWorkbook.form()
                .sheet("settings", "form_title|form_id|version", "Crossings|" + form + "|1")
                .row("select_one yn|crossed|Did you cross the river?|강을 건넜습니까?|||||yes")
                .row("begin group|road|The road|가신 길")
                .row("text|where|Where did you go?|어디로 가셨습니까?")
                .row("integer|times|How often?|몇 번 건너셨습니까?||. < 9|Fewer than nine.|아홉 번 미만이어야 합니다.||")
                .row("end group|||")
                .bytes();
        new StudioScreens(page).bringIn(workbook);
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }
}
