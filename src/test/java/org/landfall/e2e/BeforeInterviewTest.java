package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be there before anybody is interviewed, from the custodian's desk to the card in the talk. */
@Tag("browser")
class BeforeInterviewTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("colleagues");

    @Test
    void aDirectoryThatNobodyCheckedKeepsInterviewsFromBeginningUntilACustodianDoes() {
        Page desk = landfall.signIn("custodian@demo");
        Page talk = landfall.signIn("interviewer2@demo");
        lastChecked(desk, "Blue Lamp", LocalDate.now().minusDays(91));
        assertThat(desk.getByText("Checked 91 days ago")).isVisible();
        Screen.shoot(desk, "help-old", Look.DESK);

        press(talk, "New interview");
        Screen.choose(talk.getByLabel("No, none of it"));
        press(talk, "Begin");
        assertThat(talk.locator("vaadin-dialog [role=alert]")).containsText("At Bangkok the entry \"Blue Lamp\"");
        Screen.assertAccessible(talk);
        Screen.shoot(talk, "help-refused", Look.DESK);

        press(desk, "Checked today Blue Lamp");
        press(talk, "Begin");
        talk.waitForURL("**/interview/*");
    }

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void theDirectoryAndTheCardAreAccessible(Look look) {
        boolean korean = look.language().equals("ko");
        Page desk = landfall.signIn("custodian@demo", look);
        Screen.go(desk, "help");
        look(desk, "help", look);
        press(desk, korean ? "새로 적기" : "New entry");
        press(desk, korean ? "저장" : "Keep");
        look(desk, "help-entry", look);

        Screen.go(desk, "studies");
        desk.locator(".lf-card a").first().click();
        assertThat(desk.locator(".ch-needed")).isVisible();
        look(desk, "study", look);

        Page talk = landfall.signIn("interviewer@demo", look);
        press(talk, korean ? "새 면담" : "New interview");
        press(talk, korean ? "시작하기" : "Begin");
        look(talk, "preparation", look);
        Screen.choose(talk.getByLabel(korean ? "없습니다" : "No, none of it"));
        press(talk, korean ? "시작하기" : "Begin");
        talk.waitForURL("**/interview/*");
        Screen.settle(talk);
        if (look.width() < 600) {
            press(talk, korean ? "표시" : "Marks");
        }
        press(talk, korean ? "도움 안내" : "Referral card");
        assertThat(talk.getByText("Blue Lamp").first()).isVisible();
        look(talk, "referral", look);
    }

    @Test
    void theNeutralCardPrintsWithoutOurNameAndWithoutWhatItIsFor() {
        Page talk = landfall.signIn("interviewer@demo");
        press(talk, "New interview");
        Screen.choose(talk.getByLabel("No, none of it"));
        press(talk, "Begin");
        talk.waitForURL("**/interview/*");
        Screen.settle(talk);
        press(talk, "Referral card");
        talk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(talk.locator(".hp-print")).isVisible();
        assertThat(talk.locator(".hp-print")).containsText("Blue Lamp");
        assertThat(talk.locator(".iv-help").first()).isHidden();
        assertThat(talk.locator(".hp-print")).not().containsText("sold");
        Screen.shoot(talk, "neutral-card", Look.DESK);
    }

    private static void lastChecked(Page desk, String entry, LocalDate day) {
        Screen.go(desk, "help");
        press(desk, "Change " + entry);
        Screen.date(desk.getByLabel("Last checked on"), day);
        press(desk, "Keep");
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
}
