package org.landfall.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The running interview, in the two looks that differ most or in all: axe finds nothing, and pictures are left. */
@Tag("browser")
class InterviewLooksTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("talks");

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void theRunningInterviewIsAccessibleInEveryLook(Look look) {
        Page page = landfall.signIn("interviewer2@demo", look);
        boolean korean = look.language().equals("ko");
        press(page, korean ? "새 면담" : "New interview");
        Screen.choose(page.getByLabel(korean ? "발간된 문서에서 옮겨 적음" : "Coded from a published document"));
        press(page, korean ? "시작하기" : "Begin");
        KeyboardInterview talk = new KeyboardInterview(page);
        talk.asks("iv_date");
        Screen.assertAccessible(page);
        talk.type("2006-05-19").key("Enter");
        talk.asks("iv_mode").key("Enter");
        talk.asks("resp_role").key("1");
        talk.asks("age_mode").key("2");
        talk.asks("age_years").type("7").key("Enter");
        Screen.assertAccessible(page);
        Screen.shoot(page, "interview-number", look);
        talk.key("Control+A").type("38").key("Enter");
        talk.asks("sex");
        Screen.assertAccessible(page);
        Screen.shoot(page, "interview-choice", look);
        talk.silentUntil("j_area");
        talk.key("Enter");
        talk.silentUntil("src_used");
        talk.key("2 6");
        Screen.assertAccessible(page);
        Screen.shoot(page, "interview-choices", look);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
