package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A custodian opens the log, has it verified and prints its head; others see their part of it. */
@Tag("browser")
class LogJourneyTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.demo();

    static List<Look> looks() {
        return Look.everyOne() ? Look.all() : List.of(new Look(390, "ko", true), Look.DESK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theLogIsReadVerifiedAndItsHeadPrinted(Look look) {
        landfall.awaitDemoData();
        Page desk = landfall.signIn("custodian@demo", look);
        desk.navigate("log");
        assertThat(desk.locator(".ov-what").first()).isVisible();
        look(desk, "log", look);
        desk.locator(".ov-head vaadin-button").first().click();
        assertThat(desk.locator(".ov-proof [data-tone=ok]")).isVisible();
        look(desk, "log-verified", look);
        desk.locator(".ov-head vaadin-button").last().click();
        assertThat(desk.locator(".ov-head-text")).containsText("signature ");
        look(desk, "log-head", look);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void othersSeeTheirPart(Look look) {
        landfall.awaitDemoData();
        for (String role : List.of("admin", "interviewer")) {
            Page page = landfall.signIn(role + "@demo", look);
            page.navigate("log");
            assertThat(page.locator(".ov-what").first()).isVisible();
            look(page, "log-" + role, look);
        }
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.shoot(page, name, look);
        Screen.assertAccessible(page);
    }
}
