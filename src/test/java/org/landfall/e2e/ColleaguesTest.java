package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who interviews and interprets, held against a person's wish, and the appointments that are made with them. */
@Tag("browser")
class ColleaguesTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("colleagues");

    private static final String WISH = "Whom the person wishes as interviewer and interpreter";
    private static final String WISH_KOREAN = "응답자가 바라는 면담자와 통역자";

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void whatDoesNotFitIsSaidBeforeTheTalk(Look look) {
        boolean korean = look.language().equals("ko");
        Page desk = landfall.signIn("custodian@demo", look);
        Screen.go(desk, "staff");
        assertThat(desk.getByText("T-12")).isVisible();
        look(desk, "staff", look);
        press(desk, korean ? "통역자 적기" : "New interpreter");
        press(desk, korean ? "저장" : "Keep");
        assertThat(desk.locator("vaadin-dialog vaadin-text-field[invalid]")).isVisible();
        look(desk, "staff-interpreter", look);

        Page talk = landfall.signIn("interviewer2@demo", look);
        Screen.go(talk, "training");
        look(talk, "training", look);
        talk.navigate("interviews?begin");
        choose(talk, korean ? WISH_KOREAN : WISH, korean ? "여성" : "A woman");
        choose(talk, korean ? "통역" : "Interpreter", korean ? "전문 통역사" : "Professional interpreter");
        Locator code = talk.getByLabel(korean ? "통역자 번호" : "Code of the interpreter");
        code.fill("T-12");
        code.press("Enter");
        Screen.settle(talk);
        assertThat(talk.locator(".prep-misfits li").first()).isVisible();
        talk.locator(".prep-misfits").scrollIntoViewIfNeeded();
        look(talk, "misfits", look);
    }

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void aTalkIsAgreedOnAndBeginsWithWhatWasAgreedOn(Look look) throws IOException {
        boolean korean = look.language().equals("ko");
        Page talk = landfall.signIn("interviewer@demo", look);
        Screen.go(talk, "appointments");
        look(talk, "appointments-none", look);
        press(talk, korean ? "약속 잡기" : "New appointment");
        Screen.date(talk.getByLabel(korean ? "날짜" : "Day").first(), LocalDate.now(ZoneId.of("Asia/Seoul")));
        choose(talk, korean ? WISH_KOREAN : WISH, korean ? "남성" : "A man");
        Screen.choose(talk.getByLabel(korean ? "없습니다" : "No, none of it"));
        assertThat(talk.locator(".prep-misfits li").first()).isVisible();
        look(talk, "appointment-misfit", look);
        choose(talk, korean ? WISH_KOREAN : WISH, korean ? "여성" : "A woman");
        talk.getByLabel(korean ? "그 밖에 바라는 것" : "Other wishes").fill(korean ? "계단 없는 방" : "A step-free room");
        look(talk, "appointment", look);
        talk.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(talk.locator(".bk-line")).isVisible();
        look(talk, "appointments", look);
        Download file = talk.waitForDownload(() -> talk.locator(".bk-line a").click());
        Assertions.assertThat(Files.readString(file.path()))
                .contains("SUMMARY:" + (korean ? "약속" : "Meeting") + "\r\n")
                .doesNotContain("LF-", "Landfall", "Seoul");

        Page desk = landfall.signIn("custodian@demo", look);
        Screen.go(desk, "appointments");
        assertThat(desk.locator(".bk-line")).isVisible();
        look(desk, "appointments-custodian", look);
        press(desk, korean ? "약속 잡기" : "New appointment");
        look(desk, "appointment-custodian", look);

        talk.navigate("");
        look(talk, "home-appointment", look);
        talk.locator(".lf-home-card vaadin-button").first().click();
        assertThat(talk.locator("vaadin-dialog")).containsText(korean ? "계단 없는 방" : "A step-free room");
        look(talk, "appointment-begin", look);
        Screen.choose(talk.getByLabel(korean ? "없습니다" : "No, none of it"));
        talk.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        talk.waitForURL("**/interview/*");
    }

    private static void choose(Page page, String label, String item) {
        page.locator("vaadin-select:has(label:text-is(\"" + label + "\"))").click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
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
