package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** By what somebody is recognised: typed once, nowhere to be found afterwards, and told to custodians alone. */
@Tag("browser")
class MetBeforeJourneyTest {
    private static final List<String> TYPED = List.of("Kanarienfink", "Zwitscherli", "Vogelheim");

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.few("met");

    @Test
    void whatWasTypedIsNowhereAfterTheTalkHasBegun() throws IOException {
        Page talk = landfall.signIn("interviewer@demo");
        press(talk, "New interview");
        Screen.choose(talk.getByLabel("No, none of it"));
        talk.getByText("To recognise the person without a name").click();
        talk.getByLabel("Family name, as heard").fill(TYPED.get(0));
        talk.getByLabel("Given name, as heard").fill(TYPED.get(1));
        talk.getByLabel("Home town or county").fill(TYPED.get(2));
        talk.getByLabel("Year of birth").fill("1850");
        press(talk, "Begin");
        assertThat(talk.locator("[slot=error-message]")
                        .getByText("Enter a year in four digits, such as 1978, or leave it empty."))
                .isVisible();
        talk.getByLabel("Year of birth").fill("1978");
        press(talk, "Begin");
        talk.waitForURL("**/interview/*");
        Screen.settle(talk);
        String kept = talk.content()
                + talk.url()
                + talk.evaluate(
                        "() => JSON.stringify([history.state, {...localStorage}, {...sessionStorage}, document.cookie, "
                                + "[...document.querySelectorAll('*')].map(e => e.value)])");
        Assertions.assertThat(kept).doesNotContain(TYPED);
        Assertions.assertThat(Files.readString(landfall.process().log())).doesNotContain(TYPED);
    }

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void aCustodianSeesWhoWasProbablyHereBefore(Look look) {
        boolean korean = look.language().equals("ko");
        Page talk = landfall.signIn("interviewer@demo", look);
        press(talk, korean ? "새 면담" : "New interview");
        talk.getByText(korean ? "이름을 남기지 않고 알아보기" : "To recognise the person without a name")
                .click();
        look(talk, "met-traits", look);

        Page desk = landfall.signIn("custodian@demo", look);
        Screen.go(desk, "review");
        Locator rows = desk.locator(".rv-tray vaadin-grid-cell-content vaadin-button");
        assertThat(rows.first()).isVisible();
        look(desk, "met-tray", look);
        rows.nth(1).click();
        assertThat(desk.locator(".rv-met")).isVisible();
        look(desk, "met-card", look);
        pressInCard(desk, korean ? "다른 분입니다" : "Somebody else");
        assertThat(desk.locator(".rv-met")).containsText(korean ? "다른 분으로 판단" : "somebody else.");
        look(desk, "met-decided", look);
        pressInCard(desk, korean ? "같은 분입니다" : "Same person");
        pressInCard(desk, korean ? "읽기" : "Read");
        assertThat(desk.locator(".rv-met")).containsText(korean ? "같은 분으로 판단" : "the same person.");
        assertThat(desk.locator(".lf-head .lf-actions vaadin-button")).hasCount(5);
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        Screen.settle(page);
    }

    private static void pressInCard(Page page, String words) {
        page.locator(".rv-met vaadin-button", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        Screen.settle(page);
    }
}
