package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator says who leads a site; that person reads what others completed there, and no longer when it is taken away. */
@Tag("browser")
class SiteLeadJourneyTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.few("few");

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void whoeverLeadsASiteReadsWhatWasCompletedThere(Look look) {
        boolean korean = look.language().equals("ko");
        Page admin = landfall.signIn("admin@demo", look);
        lead(admin, korean, "Seoul", look);

        Page lead = landfall.signIn("interviewer2@demo", look);
        Screen.go(lead, "interviews");
        look(lead, "interviews-of-a-lead", look);
        press(lead, korean ? "현장의 면담" : "Interviews of the site");
        assertThat(lead.locator("h1")).hasText(korean ? "현장의 면담" : "Interviews of the site");
        while (lead.locator(".iv-line").count() == 0) { // the demonstration is still making them
            Screen.go(lead, "site");
        }
        look(lead, "site", look);
        lead.locator(".iv-line vaadin-button").first().click();
        assertThat(lead.locator(".rv-line").first()).isVisible();
        look(lead, "site-record", look);

        lead(admin, korean, korean ? "없음" : "No site", look);
        press(lead, korean ? "현장의 면담" : "Interviews of the site");
        assertThat(lead.locator(".lf-cover[open]")).isVisible();
    }

    private static void lead(Page admin, boolean korean, String site, Look look) {
        Screen.go(admin, "accounts");
        press(admin, korean ? "Demo Interviewer 2 관리" : "Manage Demo Interviewer 2");
        Locator study = admin.locator(".lf-study");
        assertThat(study.locator("vaadin-checkbox[checked]")).hasCount(1);
        study.locator("vaadin-select").click();
        admin.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(site).setExact(true))
                .first()
                .click();
        look(admin, "assignments", look);
        press(admin, korean ? "연구 저장" : "Save studies");
        assertThat(admin.locator(".lf-study")).hasCount(0);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }
}
