package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who interviews and who interprets: entered by custodians and interviewers, and held against a person's wish. */
@Tag("browser")
class ColleaguesTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("colleagues");

    static List<Look> looks() {
        return Look.everyOne() ? Look.all() : List.of(new Look(390, "ko", true), Look.DESK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatDoesNotFitIsSaidBeforeTheTalk(Look look) {
        boolean korean = look.language().equals("ko");
        Page desk = landfall.signIn("custodian@demo", look);
        desk.navigate("staff");
        assertThat(desk.getByText("T-12")).isVisible();
        look(desk, "staff", look);
        press(desk, korean ? "통역자 적기" : "New interpreter");
        press(desk, korean ? "저장" : "Keep");
        assertThat(desk.locator("vaadin-dialog vaadin-text-field[invalid]")).isVisible();
        look(desk, "staff-interpreter", look);

        Page talk = landfall.signIn("interviewer2@demo", look);
        talk.navigate("training");
        look(talk, "training", look);
        talk.navigate("interviews?begin");
        choose(talk, korean ? "응답자가 바라는 면담자와 통역자" : "Whom the person wishes as interviewer and interpreter", korean ? "여성" : "A woman");
        choose(talk, korean ? "통역" : "Interpreter", korean ? "전문 통역사" : "Professional interpreter");
        Locator code = talk.getByLabel(korean ? "통역자 번호" : "Code of the interpreter");
        code.fill("T-12");
        code.press("Enter");
        Screen.settle(talk);
        assertThat(talk.locator(".prep-misfits li").first()).isVisible();
        talk.locator(".prep-misfits").scrollIntoViewIfNeeded();
        look(talk, "misfits", look);
    }

    private static void choose(Page page, String label, String item) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label)).first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(item).setExact(true))
                .first()
                .click();
        Screen.settle(page);
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.shoot(page, name, look);
        Screen.assertAccessible(page);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        Screen.settle(page);
    }
}
