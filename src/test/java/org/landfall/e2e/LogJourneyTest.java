package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A custodian opens the log, has it verified and prints its head; others see their part of it. */
@Tag("browser")
class LogJourneyTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.few("few");

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void theLogIsReadVerifiedAndItsHeadPrinted(Look look) {
        Page desk = landfall.signIn("custodian@demo", look);
        Screen.go(desk, "log");
        assertThat(desk.locator(".ov-what").first()).isVisible();
        look(desk, "log", look);
        desk.locator(".ov-head vaadin-button").first().click();
        assertThat(desk.locator(".ov-proof [data-tone=ok]")).isVisible();
        look(desk, "log-verified", look);
        desk.locator(".ov-head vaadin-button:visible").last().click();
        assertThat(desk.locator(".ov-head-text")).containsText("signature ");
        look(desk, "log-head", look);
    }

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void othersSeeTheirPart(Look look) {
        for (String role : List.of("admin", "interviewer")) {
            Page page = landfall.signIn(role + "@demo", look);
            Screen.go(page, "log");
            assertThat(page.locator(".ov-what").first()).isVisible();
            look(page, "log-" + role, look);
        }
    }

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void whatStandsOutHasItsReason(Look look) throws IOException {
        HomeDatabase.of(landfall.process().home()).sql("""
                        insert into audit.event (seq, at, actor, action, subject, outcome, details, prev_hash, hash)
                        select 1000000 + (select max(seq) from audit.event) + n, now(), id, case when n < 6
                               then 'interview.read' else 'session.refuse' end, id, case when n < 6 then 'refused' else 'done' end,
                               '{}', sha256('a'), sha256('b')
                          from generate_series(1, 12) n, access.account where sign_in_name = 'interviewer@demo'""").update();
        for (String role : List.of("admin", "custodian")) {
            Page page = landfall.signIn(role + "@demo", look);
            assertThat(page.locator(".lf-home-card h3").first()).isVisible();
            look(page, "unusual-home-" + role, look);
            Screen.go(page, "unusual");
            assertThat(page.locator(".lf-home-card").first()).isVisible();
            look(page, "unusual-" + role, look);
        }
    }

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void theInstallationsHealthIsSeen(Look look) {
        Page page = landfall.signIn("admin@demo", look);
        Screen.go(page, "health");
        assertThat(page.locator(".lf-home-card").first()).isVisible();
        look(page, "health", look);
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.shoot(page, name, look);
        Screen.assertAccessible(page);
    }
}
