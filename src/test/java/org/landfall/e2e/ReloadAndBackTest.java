package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** F5 and the browser's Back at every question of a short way: the same question, the question before, every answer kept. */
@Disabled("failed at a reload before the saved status was mended, and was not run since; open")
@Tag("browser")
class ReloadAndBackTest {
    private static final List<Step> WAY = List.of(
            new Step("iv_date", "2006-05-19", "Enter"),
            new Step("iv_mode", "", "4"),
            new Step("resp_role", "", "1"),
            new Step("age_mode", "", "2"),
            new Step("age_years", "38", "Enter"),
            new Step("sex", "", "1"),
            new Step("prov", "", "X"),
            new Step("edu", "", "X"));

    @RegisterExtension
    static final RunningLandfall landfall =
            RunningLandfall.ownDemo("nothing-lost", Map.of("LANDFALL_HEARTBEAT_SECONDS", "2"));

    private record Step(String question, String text, String key) {}

    @Test
    void everyQuestionOutlivesAReloadAndBackLeadsToTheOneBefore() {
        Page page = landfall.signIn(Telling.ACCOUNT, Look.KOREAN_DESK);
        KeyboardInterview talk = new KeyboardInterview(page);
        talk.begin();
        String address = page.url();
        List<String> answered = new ArrayList<>();
        for (Step step : WAY) {
            talk.asks(step.question());
            reload(page);
            talk.asks(step.question());
            assertThat(answers(page)).as(step.question()).containsAll(answered);
            if (!step.text().isEmpty()) {
                talk.type(step.text());
            }
            talk.key(step.key());
            Screen.settle(page);
            answered = answers(page);
        }
        for (int i = WAY.size() - 1; i >= 0; i--) {
            page.goBack();
            talk.asks(WAY.get(i).question());
            assertThat(page.url()).isEqualTo(address);
        }
        page.goBack();
        talk.asks(WAY.getFirst().question());
        assertThat(page.locator(".iv-card input").first()).hasValue("2006-05-19");
    }

    private static void reload(Page page) {
        assertThat(page.locator(".iv-saved")).not().containsText("아직");
        page.reload();
        Screen.settle(page);
    }

    /** What stands beside the questions that are not open. */
    private static List<String> answers(Page page) {
        return page.locator(".iv-row[data-state=answered] .iv-row-answer, .iv-row[data-state=missing] .iv-row-answer")
                .allInnerTexts();
    }
}
