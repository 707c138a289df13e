package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A passage becomes a quote through the hands of an interviewer and two custodians, a researcher reads it, and it is gone
 * once the person allows it no longer.
 */
@Tag("browser")
class QuoteJourneyTest {

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.few("quotes");

    @Test
    void aPassageIsMarkedProposedBlankedReleasedByTwoAndCalledBack() throws IOException {
        JdbcClient database = HomeDatabase.of(landfall.process().home());
        Page interviewer = landfall.signIn("interviewer@demo", Look.DESK);
        String record = proposed(interviewer, database);
        look("interviewer@demo", "testimony/" + record, "testimony-marked");

        Screen.go(interviewer, "quotes");
        interviewer.locator(".rv-tray vaadin-button").first().click();
        interviewer.waitForURL("**/quotes/*");
        Screen.settle(interviewer);
        String quote = interviewer.url();
        String said = interviewer.locator("section .rv-answer").first().innerText();
        blanked(interviewer);
        look("interviewer@demo", quote, "quote-blanked");

        Page custodian = landfall.signIn("custodian@demo", Look.DESK);
        assertThat(custodian.getByText("One quote waits").first()).isVisible();
        Screen.go(custodian, quote);
        press(custodian, "Find it fit");
        pressInDialog(custodian, "Find it fit");
        press(custodian, "Release, first of two");
        Screen.choose(custodian.locator("vaadin-dialog[opened]").getByLabel("report"));
        pressInDialog(custodian, "Release, first of two");
        assertThat(custodian.getByText("You have done an earlier step").first()).isVisible();
        assertThat(custodian.getByText("Release, second of two")).hasCount(0);
        look("custodian@demo", quote, "quote-signed");

        Page second = landfall.signIn("custodian2@demo", Look.DESK);
        Screen.go(second, quote);
        press(second, "Release, second of two");
        assertThat(second.getByText("Released. Researchers may use it.").first())
                .isVisible();

        Page researcher = landfall.signIn("researcher@demo", Look.DESK);
        Screen.go(researcher, "released-quotes");
        Locator words = researcher.locator("section .rv-answer");
        assertThat(words).containsText("[…]");
        Assertions.assertThat(words.innerText()).isNotEqualTo(said);
        Assertions.assertThat(researcher.content()).doesNotContain("LF-", record, said);
        look("researcher@demo", "released-quotes", "quotes-released");

        Screen.go(interviewer, "record/" + record);
        interviewer
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName("Take back: Own words in print")
                                .setExact(true))
                .click();
        Screen.settle(interviewer);
        researcher.reload();
        assertThat(researcher.getByText("Withdrawn").first()).isVisible();
        assertThat(words).hasCount(0);
        look("researcher@demo", "released-quotes", "quotes-called-back");
        assertThat(interviewer.locator("vaadin-dialog print-sheet")).containsText("You took back: Own words in print");
        confirmed(record);
        look("custodian@demo", "quotes", "quotes");
        look("custodian@demo", "agreement", "agreement");
    }

    /** A custodian tells, and prints, where the words went before they were taken back. */
    private static void confirmed(String record) {
        for (Look look : List.of(Look.DESK, new Look(390, "ko", false))) {
            Page page = landfall.signIn("custodian@demo", look);
            Screen.go(page, "review/" + record);
            page.locator(".iv-record-consent vaadin-button")
                    .filter(new Locator.FilterOptions()
                            .setHasText(look.language().equals("ko") ? "확인서:" : "Confirmation:"))
                    .click();
            assertThat(page.locator("vaadin-dialog print-sheet")).containsText("They were taken down on");
            Screen.settle(page);
            Screen.assertAccessible(page);
            Screen.shoot(page, "quotes-taken-back", look);
        }
    }

    /** In the first own record in which something was told that may be quoted. */
    private static String proposed(Page page, JdbcClient database) {
        List<String> records = database.sql("""
                        select i.id::text from interview.interview i join access.account a on a.id = i.interviewer_id
                         where a.sign_in_name = 'interviewer@demo' and i.state = 'APPROVED' order by i.started_at""").query(String.class).list();
        for (String record : records) {
            Screen.go(page, "testimony/" + record);
            Locator sentence = page.locator("section vaadin-checkbox").first();
            if (page.locator("section vaadin-checkbox").count() > 0 && allowsQuotes(page, record)) {
                sentence.click();
                Screen.settle(page);
                press(page, "Mark the chosen sentences");
                themed(page);
                if (tookProposal(page)) {
                    return record;
                }
            }
        }
        throw new AssertionError("nobody who allows quotes told anything, of " + records.size());
    }

    private static boolean allowsQuotes(Page page, String record) {
        Screen.go(page, "record/" + record);
        Locator line = page.locator(".iv-use").filter(new Locator.FilterOptions().setHasText("Own words in print"));
        boolean allowed = line.count() > 0 && line.locator("[data-grant=YES]").count() > 0;
        Screen.go(page, "testimony/" + record);
        return allowed;
    }

    private static void themed(Page page) {
        Locator themes = page.locator("vaadin-dialog vaadin-multi-select-combo-box input");
        themes.fill("C1");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("C1 How the first wish formed"))
                .first()
                .click();
        themes.press("Escape");
        Screen.settle(page);
        pressInDialog(page, "Keep the mark");
        assertThat(page.getByText("C1 How the first wish formed").first()).isVisible();
    }

    private static boolean tookProposal(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Propose as a quote [C1]"))
                .first()
                .click();
        Screen.settle(page);
        page.getByLabel("Why it is needed").fill("It says how the wish began");
        pressInDialog(page, "Propose as a quote");
        page.locator("vaadin-notification-card").first().waitFor();
        return page.getByText("Proposed. The next step").count() > 0;
    }

    private static void blanked(Page page) {
        press(page, "Blank words");
        Locator area = page.locator("vaadin-dialog textarea");
        area.evaluate("area => area.setSelectionRange(0, area.value.indexOf(' '))");
        press(page, "Blank the marked words");
        assertThat(area).hasValue(Pattern.compile("^\\[…].*", Pattern.DOTALL));
        page.locator("vaadin-dialog vaadin-checkbox-group input[type=checkbox]")
                .all()
                .forEach(Locator::check);
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, "quote-blanking", Look.DESK);
        pressInDialog(page, "Keep these words");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
    }

    private static void look(String account, String address, String name) {
        for (Look look : Look.some()) {
            Page page = landfall.signIn(account, look);
            Screen.go(page, address);
            Screen.assertAccessible(page);
            Screen.shoot(page, name, look);
            page.context().close();
        }
    }

    private static void pressInDialog(Page page, String name) {
        page.locator("vaadin-dialog[opened]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click();
        Screen.settle(page);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first()
                .click();
        Screen.settle(page);
    }
}
