package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From an empty installation to an interviewer's first day: set-up link, administrator, site, invitation, enrolment, Today. */
@Tag("browser")
class FirstDaysJourneyTest {
    private static final String PASSWORD = "velvet-otter-kayak-lantern";
    private static final Pattern LINK = Pattern.compile("set-up/[A-Za-z0-9_-]{43}");
    private static final List<Look> LOOKS =
            List.of(new Look(390, "en", false), new Look(390, "ko", true), new Look(1440, "ko", false), Look.DESK);

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.empty("first-days");

    @Test
    void anEmptyInstallationBecomesAPlaceWhereAnInterviewerBegins() throws IOException {
        Page admin = landfall.page();
        admin.navigate(setUpLink());
        everyLook(admin, "first-days-set-up");
        fill(admin, ".lf-door-card input", "Ana Admin", "ana@example.org", PASSWORD, PASSWORD);
        press(admin, ".lf-door-card");
        secondStep(admin);
        everyLook(admin, "first-days-admin");

        admin.navigate("accounts");
        addSite(admin);
        String link = invite(admin);

        Page interviewer = landfall.page();
        interviewer.navigate(link);
        assertThat(interviewer.locator("input[type=password]")).hasCount(2);
        everyLook(interviewer, "first-days-enrol");
        fill(interviewer, "input[type=password]", PASSWORD, PASSWORD);
        press(interviewer, ".lf-door-card");
        secondStep(interviewer);
        assertThat(interviewer.locator(".lf-who")).containsText("Min Interviewer");
        everyLook(interviewer, "first-days-today");
        interviewer.navigate(link);
        assertThat(interviewer.locator("input[type=password]")).hasCount(0);
    }

    private static void secondStep(Page page) {
        assertThat(page.locator(".lf-factor-qr svg")).isVisible();
        Telephone telephone = new Telephone(page.locator(".lf-factor-letters").innerText());
        page.locator("input[name=code]").fill(telephone.code(0));
        press(page, ".lf-door-card");
        assertThat(page.locator("print-sheet li")).hasCount(10);
        press(page, ".lf-door-card");
        page.waitForURL(address -> !address.contains("sign-in") && !address.contains("enrol"));
        assertThat(page.locator("vaadin-side-nav")).isVisible();
    }

    private static void addSite(Page admin) {
        admin.locator(".lf-head vaadin-button").first().click();
        Locator line = admin.locator("vaadin-dialog .lf-site").first();
        line.locator("input").fill("Harbour");
        line.locator("vaadin-button").click();
        assertThat(admin.locator("vaadin-dialog .lf-site")).hasCount(2);
        Screen.settle(admin);
        admin.keyboard().press("Escape");
        assertThat(admin.locator("vaadin-dialog .lf-site")).hasCount(0);
    }

    private static String invite(Page admin) {
        admin.locator(".lf-head vaadin-button[theme~=primary]").click();
        fill(admin, "vaadin-dialog vaadin-text-field input", "Min Interviewer", "min@example.org");
        admin.locator("vaadin-dialog vaadin-select").nth(1).click();
        admin.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("Harbour"))
                .click();
        admin.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(admin.locator(".lf-link")).containsText("http");
        return admin.locator(".lf-link").innerText();
    }

    private static void fill(Page page, String fields, String... values) {
        for (int i = 0; i < values.length; i++) {
            page.locator(fields).nth(i).fill(values[i]);
        }
    }

    private static void press(Page page, String place) {
        page.locator(place + " vaadin-button[theme~=primary]:visible").click();
        Screen.settle(page);
    }

    /** Ends in the look of the desk. */
    private static void everyLook(Page page, String name) {
        for (Look look : LOOKS) {
            page.context().addCookies(look.cookies(landfall.process().address()));
            page.setViewportSize(look.width(), look.height());
            page.reload();
            Screen.settle(page);
            Screen.assertAccessible(page);
            Screen.shoot(page, name, look);
        }
    }

    private static String setUpLink() throws IOException {
        Matcher link = LINK.matcher(Files.readString(landfall.process().log()));
        if (!link.find()) {
            throw new IllegalStateException("No link on the console");
        }
        return link.group();
    }
}
