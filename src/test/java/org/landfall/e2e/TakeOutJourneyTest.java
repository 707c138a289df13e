package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody told more than is to stay: at the end it is marked and gone. */
@Tag("browser")
class TakeOutJourneyTest {
    private static final String NAME = "Kanarienvogel";

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("talks");

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void whatIsMarkedIsGoneFromThePageAtOnce(Look look) {
        boolean korean = look.language().equals("ko");
        Page page = landfall.signIn("interviewer@demo", look);
        agreed(page, korean);
        Screen.keys(page, "/");
        page.getByLabel(korean ? "질문의 이름이나 질문에 든 말" : "Name of a question, or words of it")
                .fill("t_decide");
        page.locator("vaadin-dialog .iv-row").first().click();
        page.locator(".iv-card textarea").fill("It was " + NAME + " who helped.");
        Screen.settle(page);
        press(page, korean ? "그만하기" : "Stop");
        page.locator("vaadin-dialog vaadin-button, vaadin-dialog button")
                .filter(new Locator.FilterOptions().setHasText(korean ? "그만하고 남기기" : "Stop and keep"))
                .first()
                .click();
        Screen.settle(page);
        press(page, korean ? "말씀 빼기" : "Take something out");
        Locator area = page.locator("vaadin-dialog textarea").first();
        assertThat(area).hasValue("It was " + NAME + " who helped.");
        press(page, korean ? "선택한 부분 빼기" : "Take out the marked words");
        look(page, "take-out", look);
        area.evaluate("area => area.setSelectionRange(7, 20)");
        press(page, korean ? "선택한 부분 빼기" : "Take out the marked words");
        // in the language of the talk, whichever the screen has
        String left = "It was [삭제됨] who helped.";
        assertThat(area).hasValue(left);
        look(page, "take-out-marked", look);
        press(page, korean ? "영구히 지우기" : "Remove for good");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        look(page, "take-out-done", look);
        Assertions.assertThat(page.content()).doesNotContain(NAME);
        press(page, korean ? "말씀 빼기" : "Take something out");
        assertThat(page.locator("vaadin-dialog textarea").first()).hasValue(left);
    }

    /** Begins a talk and gives the first of the permissions. */
    private static void agreed(Page page, boolean korean) {
        press(page, korean ? "새 면담" : "New interview");
        Screen.choose(page.getByLabel(korean ? "없습니다" : "No, none of it"));
        press(page, korean ? "시작하기" : "Begin");
        page.waitForURL("**/interview/*");
        Screen.settle(page);
        KeyboardInterview talk = new KeyboardInterview(page);
        Locator card = page.locator(".iv-card");
        while (List.of("iv_date", "iv_mode", "resp_role", "iv_interp", "iv_private")
                .contains(card.getAttribute("data-question"))) {
            talk.key("iv_date".equals(card.getAttribute("data-question")) ? "Enter" : "1");
            Screen.settle(page);
        }
        talk.asks("elig_adult").key("1");
        talk.asks("c_teach").key("2 3 4 Enter");
        talk.asks("c_part").key("1");
        talk.asks("c_audio");
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }

    /** By what it says, or how its label begins where it says of which text. */
    private static void press(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + words + "(:|$)")))
                .first()
                .click();
        Screen.settle(page);
    }
}
