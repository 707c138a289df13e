package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One interview in two tabs and on two devices: whoever comes second compares and chooses. */
@Tag("browser")
class TwoScreensTest {
    /** Fast, and slow enough for the other answer to come in between. */
    private static final int BETWEEN_KEYS = 40;

    @RegisterExtension
    static final RunningLandfall landfall =
            RunningLandfall.ownDemo("nothing-lost", Map.of("LANDFALL_HEARTBEAT_SECONDS", "2"));

    @Test
    void onTwoDevicesTheSecondSeesBothAnswersAndTakesItsOwn() {
        Telling first = Telling.begin(landfall, Look.DESK);
        Telling second = Telling.at(landfall, first.page().url());
        first.type("From the first.").awaitSaved();
        second.write("From the second.");
        Locator compare = second.compare();
        assertThat(compare).containsText("From the first.");
        assertThat(compare.locator("textarea")).hasValue("From the second.");
        Screen.assertAccessible(second.page());
        choose(second.page(), "Keep what was entered here");
        second.awaitSaved();
        assertThat(second.words()).hasValue("From the second.");
        assertThat(Telling.at(landfall, first.page().url()).words()).hasValue("From the second.");
    }

    @Test
    void inTwoTabsTheSecondLetsTheStoredAnswerStand() {
        Telling first = Telling.begin(landfall, Look.DESK);
        Page tab = first.page().context().newPage();
        tab.navigate(first.page().url());
        Screen.settle(tab);
        Telling second = new Telling(tab);
        first.type("From the first.").awaitSaved();
        second.write("From the second.");
        assertThat(second.compare().locator("textarea")).hasValue("From the second.");
        choose(tab, "Keep what is stored");
        assertThat(second.words()).hasValue("From the first.");
        assertThat(Telling.at(landfall, tab.url()).words()).hasValue("From the first.");
    }

    /** Nobody looks at the screen all the time: what is typed on when the other answer comes in stands beside it too. */
    @Test
    void whatIsTypedOnWhileTheOtherAnswerComesInIsKept() {
        Telling first = Telling.begin(landfall, Look.DESK);
        Telling second = Telling.at(landfall, first.page().url());
        first.type("From the first.").awaitSaved();
        String words = "From the second, who goes on typing, and on, whatever comes in between, until it is all told.";
        second.words().focus();
        for (String sign : words.split("")) {
            second.page().keyboard().type(sign);
            second.page().waitForTimeout(BETWEEN_KEYS);
        }
        assertThat(second.compare().locator("textarea")).hasValue(words);
        Screen.shoot(second.page(), "compare-typed", Look.DESK);
        choose(second.page(), "Keep what was entered here");
        second.awaitSaved();
        assertThat(second.words()).hasValue(words);
        assertThat(Telling.at(landfall, first.page().url()).words()).hasValue(words);
    }

    @Test
    void answersToDifferentQuestionsAreBothKeptWithoutAsking() {
        Telling first = Telling.begin(landfall, Look.DESK);
        Telling second = Telling.at(landfall, first.page().url());
        first.jump("age_mode");
        Screen.keys(first.page(), "2");
        first.awaitSaved();
        second.write("From the second.").awaitSaved();
        assertThat(second.compare()).hasCount(0);
        Telling third = Telling.at(landfall, first.page().url());
        third.jump("t_decide");
        assertThat(third.words()).hasValue("From the second.");
        third.jump("age_mode");
        assertThat(third.page().locator(".iv-card vaadin-radio-button[checked] .iv-choice"))
                .hasAttribute("data-key", "2");
    }

    private static void choose(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
        Screen.settle(page);
    }
}
