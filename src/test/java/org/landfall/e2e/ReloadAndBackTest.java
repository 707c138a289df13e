package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * F5 and the browser's Back at every question of a way through four parts, with a date, choices, numbers, many choices, an
 * entry of a roster and a long text: the same question, the question before, every answer kept.
 */
@Tag("browser")
class ReloadAndBackTest {
    private static final String TELLING = "가족이 안전하다는 소식이 오면 갈 생각이었다고 말했다.";

    /** A note, a roster's end or a check may lie between two questions. */
    private static final int MOST_BETWEEN = 3;

    private static final List<Step> WAY = List.of(
            new Step("iv_date", "2006-05-19", "Enter"),
            new Step("iv_mode", "", "Enter"),
            new Step("resp_role", "", "1"),
            new Step("age_mode", "", "2"),
            new Step("age_years", "38", "Enter"),
            new Step("sex", "", "1"),
            new Step("prov", "", "1"),
            new Step("edu", "", "X"),
            new Step("occ", "", "X"),
            new Step("left_year", "2003", "Enter"),
            new Step("fam_nk", "", "X"),
            new Step("fam_abr", "", "1 2 Enter"),
            new Step("j_country", "", "2"),
            new Step("j_area", "국경 가까운 곳", "Enter"),
            new Step("j_year", "2003", "Enter"),
            new Step("j_months", "4", "Enter"),
            new Step("j_status", "", "X"),
            new Step("j_hard", "", "1 3 Enter"),
            new Step("arranger", "", "X"),
            new Step("src_used", "", "6 Enter"),
            new Step("src_where", "", "X"),
            new Step("src_freq", "", "2"),
            new Step("src_topic", "", "1 Enter"),
            new Step("src_trust", "", "3"),
            new Step("src_infl", "", "X"),
            new Step("precedent", "", "X"),
            new Step("dest_cons", "", "1 2 Enter"),
            new Step("dest_first", "", "2"),
            new Step("dest_when", "", "X"),
            new Step("att_any", "", "2"),
            new Step("dest_chg", "", "X"),
            new Step("dest_act", "", "1"),
            new Step("dest_year", "2005", "Enter"),
            new Step("dest_cond", TELLING, "Control+Enter"));

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("talks");

    private Page page;

    /** @param keys pressed after the text was typed; the last of them leads on */
    private record Step(String question, String text, String keys) {}

    @Test
    void everyQuestionOutlivesAReloadAndBackLeadsToTheOneBefore() {
        page = landfall.signIn(Telling.ACCOUNT, Look.KOREAN_DESK);
        KeyboardInterview talk = new KeyboardInterview(page);
        talk.begin();
        String address = page.url();
        for (Step step : WAY) {
            reachedForward(step.question());
            List<String> before = answers();
            reload();
            assertThat(card(step.question())).isVisible();
            assertThat(answers()).as(step.question()).isEqualTo(before);
            if (!step.text().isEmpty()) {
                talk.type(step.text());
            }
            talk.key(step.keys());
        }
        for (Step step : WAY.reversed()) {
            reachedBackward(step.question());
            assertThat(page.url()).isEqualTo(address);
            assertThat(given()).as(step.question()).isNotEmpty().contains(step.text());
        }
        page.goBack();
        Screen.settle(page);
        assertThat(page.url()).isEqualTo(address);
        assertThat(given()).as("there is nothing before the first question").contains("2006-05-19");
    }

    private void reachedForward(String question) {
        Screen.settle(page);
        for (int between = 0; between < MOST_BETWEEN && !card(question).isVisible(); between++) {
            reload();
            Screen.keys(page, "Enter");
        }
        assertThat(card(question)).isVisible();
    }

    private void reachedBackward(String question) {
        for (int between = 0; between <= MOST_BETWEEN; between++) {
            back();
            if (card(question).isVisible()) {
                return;
            }
        }
        assertThat(card(question)).isVisible();
    }

    /** Comes back when another question is open. */
    private void back() {
        String from = page.locator(".iv-card").first().getAttribute("data-question");
        page.goBack();
        assertThat(card(from)).hasCount(0);
        Screen.settle(page);
    }

    private void reload() {
        assertThat(page.locator(".iv-saved:not([data-unsaved])")).isVisible();
        page.reload();
        Screen.settle(page);
    }

    private Locator card(String question) {
        return page.locator(".iv-card[data-question=" + question + "]");
    }

    /** What stands beside the questions that are not open. */
    private List<String> answers() {
        return page.locator(".iv-row[data-state=answered] .iv-row-answer, .iv-row[data-state=missing] .iv-row-answer")
                .allInnerTexts();
    }

    /** What stands in the open question: words, ticks, or the reason why there is no answer. */
    private String given() {
        return (String) page.evaluate("""
                () => {
                    const card = document.querySelector('.iv-card');
                    const words = [...card.querySelectorAll('input:not([type]), input[type=text], textarea')].map(field => field.value);
                    const ticks = [...card.querySelectorAll('[checked], [aria-pressed=true]')].map(tick => tick.textContent);
                    return [...words, ...ticks].join(' ').trim();
                }""");
    }
}
