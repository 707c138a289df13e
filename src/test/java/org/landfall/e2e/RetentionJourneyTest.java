package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two records were kept long enough: one custodian puts one off, two erase the other. */
@Tag("browser")
class RetentionJourneyTest {
    private static final Duration PROOF = Duration.ofSeconds(5);

    @RegisterExtension
    static final RunningLandfall landfall =
            RunningLandfall.ownDemo("retention", Map.of("LANDFALL_SESSION_PROOF", PROOF.toSeconds() + "s"));

    @Test
    void oneIsPutOffAndTwoEraseTheOther() throws IOException {
        List<String> old = keptLongEnough();
        Look phone = new Look(390, "ko", false);
        Page first = landfall.signIn(TwoCustodians.FIRST, Look.DESK);
        assertThat(first.getByText("Kept long enough: 2")).isVisible();
        look(first, "retention-today", Look.DESK);
        button(first, "Look at them Kept long enough: 2").click();
        look(first, "retention", Look.DESK);
        button(first, "Put off … " + old.get(1)).click();
        look(first, "retention-put-off", Look.DESK);
        dialog(first, "Put off").click();
        assertThat(first.getByText("Put off until").first()).isVisible();
        sign(first, TwoCustodians.FIRST, "Agree to erase " + old.get(0), "Agree to erase");
        assertThat(first.getByText("You agreed to erase it.")).isVisible();

        Page second = landfall.signIn(TwoCustodians.SECOND, phone);
        Screen.go(second, "retention");
        look(second, "retention", phone);
        sign(second, TwoCustodians.SECOND, "영구히 삭제 " + old.get(0), "영구히 삭제");
        assertThat(second.getByText("기간이 지난 기록이 없습니다")).isVisible();
        look(second, "retention-erased", phone);
        Assertions.assertThat(database()
                        .sql("select pseudonym from interview.interview where pseudonym in (?, ?)")
                        .params(old.get(0), old.get(1))
                        .query(String.class)
                        .list())
                .containsOnly(old.get(1));
    }

    /** Two approved records of the demo become old and are proposed, as the daily round does it. */
    private static List<String> keptLongEnough() throws IOException {
        List<String> old = database()
                .sql("select pseudonym from interview.interview where state = 'APPROVED' order by started_at limit 2")
                .query(String.class)
                .list();
        for (String pseudonym : old) {
            asSystem("update study.charter set retention_years = 10 where retention_years is null");
            asSystem(
                    "update interview.interview set approved_at = now() - interval '101 years' where pseudonym = ?",
                    pseudonym);
            asSystem("""
                    insert into respondent.retention (respondent_id, proposed_at)
                    select respondent_id, now() from interview.interview where pseudonym = ?""", pseudonym);
        }
        return old;
    }

    private static void sign(Page page, String account, String button, String act) {
        Instant over = Instant.now().plus(PROOF);
        page.waitForCondition(() -> Instant.now().isAfter(over));
        button(page, button).click();
        dialog(page, act).click();
        Locator password = page.locator("vaadin-dialog input[type=password]");
        assertThat(password).isVisible();
        password.fill(landfall.password(account));
        password.press("Enter");
        assertThat(password).hasCount(0);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator dialog(Page page, String name) {
        return page.locator("vaadin-dialog[opened]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void asSystem(String statement, Object... values) throws IOException {
        database()
                .sql("do $$ begin perform set_config('app.role', 'SYSTEM', false); end $$; " + statement)
                .params(values)
                .update();
    }

    private static JdbcClient database() throws IOException {
        return HomeDatabase.of(landfall.process().home());
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }
}
