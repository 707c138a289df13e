package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view of every menu, in the two looks that differ most or in all: axe finds nothing, and pictures are left. */
@Tag("browser")
class EveryViewTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.demo();

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void interviewersViewsAreAccessible(Look look) {
        Page page = signedIn("interviewer@demo", look);
        everyMenuItem(page, "interviewer", look);
        page.navigate("nowhere");
        assertThat(page.locator("h1")).not().isEmpty();
        look(page, "not-found", look);
    }

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void custodiansViewsAreAccessible(Look look) {
        Page page = signedIn("custodian@demo", look);
        everyMenuItem(page, "custodian", look);
        Screen.go(page, "review");
        Locator rows = page.locator(".rv-tray vaadin-button");
        assertThat(rows.first()).isVisible();
        // only what is on the screen is fetched, of some six hundred
        Assertions.assertThat(rows.count()).isLessThan(120);
        rows.first().click();
        assertThat(page.locator(".rv-line").first()).isVisible();
        page.keyboard().press("j");
        assertThat(page.locator(".rv-picked")).isVisible();
        look(page, "record", look);
        if (look.equals(Look.DESK)) {
            Screen.shootForReadme(page, "review");
        }
    }

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void theStudioIsAccessible(Look look) {
        Page page = signedIn("custodian@demo", look);
        StudioScreens studio = new StudioScreens(page);
        studio.open();
        studio.upload(StudioForms.faulty());
        assertThat(page.locator(".st-excerpt td[data-fault]").first()).isVisible();
        look(page, "studio-refused", look);
        studio.bringIn(StudioForms.before("looks_form"));
        studio.bringIn(StudioForms.after("looks_form"));
        for (int side = 0; side < 5; side++) {
            page.locator("vaadin-tab").nth(side).click();
            look(page, "studio-side-" + side, look);
            if (side == 1 && look.equals(Look.DESK)) {
                Screen.shootForReadme(page, "studio");
                page.setViewportSize(look.width(), look.height());
            }
        }
        page.locator(".lf-head vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-dialog vaadin-text-area")).isVisible();
        look(page, "studio-publish", look);
    }

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void researchersViewsAreAccessible(Look look) {
        Page page = signedIn("researcher@demo", look);
        everyMenuItem(page, "researcher", look);
        builtIn(page);
        page.waitForURL(address -> address.matches(".*/instruments/[0-9a-f-]{36}"));
        String version = page.url();
        look(page, "version", look);
        Screen.go(page, version + "/try");
        assertThat(page.locator(".iv-card h2")).isVisible();
        look(page, "try", look);
        Screen.go(page, version + "/edit");
        assertThat(page.locator(".lf-empty")).isVisible();
        look(page, "edit-published", look);
    }

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void adminsViewsAreAccessible(Look look) {
        Page page = signedIn("admin@demo", look);
        everyMenuItem(page, "admin", look);
        Screen.go(page, "accounts");
        page.locator(".lf-head vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-dialog vaadin-text-field").first()).isVisible();
        look(page, "invite", look);
    }

    private static void builtIn(Page page) {
        new StudioScreens(page).open();
        page.locator(".st-instrument", new Page.LocatorOptions().setHasText("destination_choice"))
                .first()
                .locator("a")
                .click();
    }

    private static Page signedIn(String account, Look look) {
        Page page = landfall.signIn(account, look);
        page.locator("vaadin-side-nav-item")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }

    private static void everyMenuItem(Page page, String role, Look look) {
        List<String> paths = page.locator("vaadin-side-nav-item").all().stream()
                .map(item -> item.getAttribute("path"))
                .toList();
        for (String path : paths) {
            go(page, path);
            assertThat(page.locator("h1")).not().isEmpty();
            look(page, role + "-" + path, look);
        }
    }

    /** As the menu does, open or not: loading the page anew for each view takes longer than looking at it. */
    private static void go(Page page, String path) {
        page.locator("vaadin-side-nav-item[path='" + path + "']")
                .evaluate("item => item.shadowRoot.querySelector('a').click()");
        page.waitForURL("**/" + path);
        Screen.settle(page);
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }
}
