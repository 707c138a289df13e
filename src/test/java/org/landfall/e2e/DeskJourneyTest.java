package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A researcher plans standard tables, sees their price, releases them, and looks at table and charts. */
@Tag("browser")
class DeskJourneyTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.many("desk", Map.of());

    @Test
    void aPlanIsPricedReleasedAndDrawn() {
        cut();
        Page page = landfall.signIn("researcher@demo", Look.DESK);
        page.navigate("desk");
        assertThat(page.locator(".an-standard")).hasCount(20);
        plan(page, "T06", 0);
        plan(page, "T18", 1);
        plan(page, "T18", 2);
        plan(page, "T11", 0);
        plan(page, "T11", 1);
        assertThat(page.locator(".an-plan")).containsText("costs one table with");
        look(page, "desk-plan", Look.DESK);
        Screen.shootAsItIs(page, "plan");
        page.locator(".an-plan vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-notification-card")).containsText("Tables released: 5");

        page.getByText("What counted (chart C4)").click();
        assertThat(page.locator("vaadin-dialog svg").first()).isVisible();
        look(page, "desk-chart-c4", Look.DESK);
        page.keyboard().press("Escape");
        page.getByText("Views on policy (chart C7)").click();
        assertThat(page.locator("vaadin-dialog svg").first()).isVisible();
        look(page, "desk-chart-c7", Look.DESK);
        page.keyboard().press("Escape");

        Locator flow = card(page, "T06");
        flow.locator("vaadin-details-summary").click();
        flow.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Open"))
                .first()
                .click();
        page.waitForURL("**/tables?**");
        assertThat(page.locator(".an-centre table")).containsText("United States");
        charts(page, Look.DESK, List.of("Stacked bars", "Heat map", "From rows to columns"));
        Download svg = page.waitForDownload(() -> page.getByText("Chart as SVG").click());
        Assertions.assertThat(svg.suggestedFilename()).endsWith(".svg");
        Download png = page.waitForDownload(() -> page.getByText("Chart as PNG").click());
        Assertions.assertThat(png.suggestedFilename()).endsWith(".png");
        page.locator(".an-low").first().click();
        look(page, "table-low", Look.DESK);

        Look phone = new Look(390, "ko", true);
        Page small = landfall.signIn("researcher@demo", phone);
        small.navigate("desk");
        assertThat(small.locator(".an-standard")).hasCount(20);
        look(small, "desk", phone);
        small.navigate(page.url());
        assertThat(small.locator(".an-centre table")).isVisible();
        charts(small, phone, List.of("누적 막대", "열지도", "행에서 열로"));
    }

    private static void cut() {
        Page custodian = TwoCustodians.cutVintage(landfall, Look.DESK);
        look(custodian, "vintages-allowance", Look.DESK);
    }

    private static void charts(Page page, Look look, List<String> forms) {
        for (String form : forms) {
            page.locator(".an-controls vaadin-select").last().click();
            page.getByRole(
                            AriaRole.OPTION,
                            new Page.GetByRoleOptions().setName(form).setExact(true))
                    .click();
            assertThat(page.locator(".an-frame svg").first()).isVisible();
            look(page, "table-chart-" + forms.indexOf(form), look);
        }
    }

    private static Locator card(Page page, String number) {
        return page.locator(".an-standard").filter(new Locator.FilterOptions().setHasText(number));
    }

    private static void plan(Page page, String number, int part) {
        Locator parts = card(page, number);
        if (!parts.locator("vaadin-checkbox").first().isVisible()) {
            parts.locator("vaadin-details-summary").click();
        }
        parts.locator("vaadin-checkbox").nth(part).locator("label").click();
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }
}
