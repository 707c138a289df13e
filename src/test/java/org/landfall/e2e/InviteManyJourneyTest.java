package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A list with faults, the same without, and a sheet of links of which one leads to a password. */
@Tag("browser")
class InviteManyJourneyTest {
    private static final String HEADINGS = "name,sign-in name,role,site,language\n";

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("accounts");

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void aListBecomesASheetOfLinks(Look look) {
        Page page = landfall.signIn("admin@demo", look);
        Screen.go(page, "accounts");
        page.locator(".lf-head vaadin-button").nth(1).click();
        Locator file = page.locator("vaadin-dialog vaadin-upload input[type=file]");
        file.setInputFiles(
                list(HEADINGS + "Cho,cho-" + look + ",custodian,,ko\nAna,ana-" + look + ",interviewer,,en\n"));
        assertThat(page.locator(".lf-faults li")).hasCount(2);
        look(page, "invite-many-faults", look);
        file.setInputFiles(
                list(HEADINGS + "Cho Haneul,cho-" + look + ",researcher,,ko\nAna Ríos,ana-" + look + ",admin,,en\n"));
        assertThat(page.locator(".lf-strip")).hasCount(2);
        look(page, "invite-many-sheet", look);
        String address = page.locator(".lf-strip .lf-link").first().innerText();
        page.context().clearCookies();
        page.navigate(address);
        assertThat(page.locator("input[type=password]")).hasCount(2);
    }

    private static FilePayload list(String text) {
        return new FilePayload("people.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }
}
