package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.landfall.WorkedExample;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A record goes to and fro between three people: handed in, found in the tray, asked about, returned, amended with a
 * reason, handed in again, read by two custodians and approved. Its history keeps both values.
 */
@Tag("browser")
class ReviewJourneyTest {
    private static final String SECOND = "second@demo";
    private static final String ASKED = "pt_fair";
    private static final String BEFORE = "d_ns";
    private static final String AFTER = "a_ns";
    private static final String QUERY = "Paragraph 9 could be read the other way. What does it say?";
    private static final String REPLY = "It says the opposite, I misread it.";
    private static final String REASON = "Paragraph 9 read once more";

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("coding");

    @Test
    void aRecordIsAskedAboutReturnedAmendedWithAReasonReadTwiceAndApproved() throws IOException {
        JdbcClient database = HomeDatabase.of(landfall.process().home());
        secondCustodian(database);
        Page interviewer = landfall.signIn("interviewer@demo", Look.DESK);
        DocumentCoder coder = new DocumentCoder(interviewer, WorkedExample.record("DNK-2006-03"));
        String pseudonym = coder.begin();
        String interview = interviewer.url();
        coder.source();
        coder.code();
        coder.handIn();

        Page custodian = landfall.signIn("custodian@demo");
        wantsTwoReaders(custodian);
        inTheTray(custodian, pseudonym);
        read(custodian, pseudonym);
        String reading = custodian.url();
        bothLanguages(line(custodian));
        ask(custodian);
        look("custodian@demo", reading, "review-reading", ReviewJourneyTest::besideThePanel);
        press(custodian, "review.return");
        custodian.waitForURL("**/review");

        answered(interviewer, interview);
        coder.goToEnd();
        coder.handIn();

        Screen.go(custodian, "review");
        assertThat(custodian
                        .locator(".rv-tray .rv-flags")
                        .getByText("Returned before")
                        .first())
                .isVisible();
        read(custodian, pseudonym);
        amended(custodian);
        look("custodian@demo", reading, "review-amended", ReviewJourneyTest::besideThePanel);
        press(custodian, "review.query.close");
        custodian
                .locator(".rv-panel")
                .getByText(Words.of("review.query.closed"))
                .waitFor();
        rate(custodian);
        custodian.waitForURL("**/review");

        Page second = landfall.page(Look.DESK);
        new DemoAccounts(Map.of(SECOND, landfall.password("custodian@demo"))).signIn(second, SECOND);
        Screen.go(second, reading);
        assertThat(second.locator(".rv-ratings")).hasCount(0);
        rate(second);
        second.waitForURL("**/review");

        history(custodian, reading);
        assertThat(database.sql("select state from interview.interview where pseudonym = ?")
                        .param(pseudonym)
                        .query(String.class)
                        .single())
                .isEqualTo("APPROVED");
    }

    /** The demo has one custodian; another one with the same password. */
    private static void secondCustodian(JdbcClient database) {
        database.sql("""
                        insert into access.account (id, sign_in_name, display_name, password_hash, role, site_id, state,
                                                    language, epoch, created)
                        select gen_random_uuid(), ?, 'Second reader', password_hash, role, site_id, state, language, epoch,
                               created from access.account where sign_in_name = 'custodian@demo'""").param(SECOND).update();
        database.sql("""
                        insert into access.assignment (account_id, study_id)
                        select a.id, s.id from access.account a cross join study.study s where a.sign_in_name = ?""").param(SECOND).update();
    }

    private static void wantsTwoReaders(Page page) {
        Screen.go(page, "review");
        press(page, "review.secondReader");
        Locator wanted = page.getByRole(AriaRole.CHECKBOX).first();
        wanted.check();
        Screen.settle(page);
        assertThat(wanted).isChecked();
        press(page, "review.done");
    }

    private static void inTheTray(Page page, String pseudonym) {
        Locator row = page.locator(".rv-tray").getByText(pseudonym);
        assertThat(row).isVisible();
        assertThat(page.locator(".rv-tray")
                        .getByText(Words.of("review.stage.1"))
                        .first())
                .isVisible();
        look(
                "custodian@demo",
                "review",
                "review-tray",
                tray -> assertThat(tray.getByText(pseudonym)).isVisible());
    }

    private static void read(Page page, String pseudonym) {
        Screen.go(page, "review");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Words.of("review.read") + " " + pseudonym))
                .click();
        assertThat(line(page)).isVisible();
        Screen.settle(page);
    }

    private static void bothLanguages(Locator line) {
        for (String language : List.of("ko", "en")) {
            assertThat(line.locator("[lang=" + language + "] .rv-answer"))
                    .hasText(BuiltInForm.label(ASKED, BEFORE, language));
        }
        Locator halves = line.locator(".rv-halves > div");
        assertThat(halves.nth(0).boundingBox().y).isEqualTo(halves.nth(1).boundingBox().y);
    }

    private static void ask(Page page) {
        question(page).click();
        Screen.settle(page);
        page.keyboard().press("q");
        Screen.settle(page);
        page.keyboard().type(QUERY);
        press(page, "review.query.ask");
        assertThat(page.locator(".rv-panel")).containsText(QUERY);
    }

    private static void answered(Page page, String interview) {
        look(
                "interviewer@demo",
                "",
                "review-came-back",
                home -> assertThat(home.getByText(QUERY)).isVisible());
        Screen.go(page, interview);
        page.locator(".rv-in-interview .iv-row").click();
        assertThat(page.locator(".iv-card[data-question=" + ASKED + "]")).isVisible();
        Screen.settle(page);
        write(page, "review.query.reply", REPLY, "review.query.send");
        assertThat(page.locator(".rv-in-interview")).containsText(REPLY);
        write(page, "review.amend.why", REASON, "review.amend.allow");
        page.locator(".iv-card").focus();
        new DocumentCoder(page, WorkedExample.record("DNK-2006-03")).choose(ASKED, AFTER);
        look(
                "interviewer@demo",
                interview,
                "review-returned",
                returned -> assertThat(returned.locator(".iv-card")).isVisible());
    }

    private static void amended(Page page) {
        assertThat(line(page)).containsText(Words.of("review.amended"));
        question(page).click();
        Locator panel = page.locator(".rv-panel");
        for (String told : List.of(
                QUERY, REPLY, REASON, BuiltInForm.label(ASKED, BEFORE, "en"), BuiltInForm.label(ASKED, AFTER, "en"))) {
            assertThat(panel).containsText(told);
        }
    }

    /** The first choice of every point: both readers find the same. */
    private static void rate(Page page) {
        press(page, "review.approve");
        Locator points = page.locator("vaadin-dialog vaadin-radio-group");
        assertThat(points.first()).isVisible();
        for (Locator point : points.all()) {
            point.locator("vaadin-radio-button").first().click();
        }
        Screen.settle(page);
        press(page, "review.reading.clear");
    }

    private static void history(Page page, String reading) {
        Screen.go(page, reading + "/history");
        Locator change = page.locator(".rv-change").filter(new Locator.FilterOptions().setHasText(REASON));
        assertThat(change.first()).containsText(BuiltInForm.label(ASKED, BEFORE, "en"));
        assertThat(change.first()).containsText(BuiltInForm.label(ASKED, AFTER, "en"));
        look(
                "custodian@demo",
                reading + "/history",
                "review-history",
                history -> assertThat(history.getByText(REASON).first()).isVisible());
        look(
                "custodian@demo",
                reading,
                "review-approved",
                approved -> assertThat(line(approved)).isVisible());
    }

    private static Locator line(Page page) {
        return page.locator(".rv-line")
                .filter(new Locator.FilterOptions().setHasText(BuiltInForm.question(ASKED, "en")));
    }

    private static Locator question(Page page) {
        return line(page).locator("button.rv-question");
    }

    /** The answer and what is asked about it are read together, on a phone too. */
    private static void besideThePanel(Page page) {
        question(page).click();
        Screen.settle(page);
        BoundingBox answer = line(page).boundingBox();
        BoundingBox panel = page.locator(".rv-panel").boundingBox();
        boolean apart = answer.y + answer.height <= panel.y + 1 || answer.x + answer.width <= panel.x + 1;
        assertThat(apart).as("the panel leaves the answer uncovered").isTrue();
        assertThat(answer.y).isNotNegative();
    }

    private static void write(Page page, String label, String text, String button) {
        page.getByLabel(Words.of(label)).fill(text);
        press(page, button);
        Screen.settle(page);
    }

    private static void press(Page page, String key) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Words.of(key)).setExact(true))
                .first()
                .click();
        Screen.settle(page);
    }

    /** A picture and a look by axe, narrow and wide, in both languages. */
    private static void look(String account, String address, String name, Consumer<Page> ready) {
        List<Look> looks = Look.everyOne() ? Look.all() : List.of(new Look(390, "ko", true), Look.DESK);
        for (Look look : looks) {
            Page page = landfall.signIn(account, look);
            Screen.go(page, address);
            ready.accept(page);
            Screen.assertAccessible(page);
            Screen.shoot(page, name, look);
            page.context().close();
        }
    }
}
