package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A researcher plans ten standard tables, sees their price, releases them, looks at table and charts, takes them away, and meets the end of a question. */
@Tag("browser")
class DeskJourneyTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.many("desk", Map.of());

    @Test
    void tenTablesArePricedReleasedDrawnAndTakenAwayUntilAQuestionIsSpent() throws IOException {
        cut();
        Page page = landfall.signIn("researcher@demo", Look.DESK);
        PlanningDesk desk = PlanningDesk.open(page);
        desk.plan("T06", 0).plan("T18", 1).plan("T18", 2).plan("T11", 0).plan("T11", 1);
        desk.plan("T02", 0).plan("T03", 0).plan("T05", 0).plan("T10", 0).plan("T13", 0);
        assertThat(page.locator(".an-plan")).containsText("costs one table with");
        look(page, "desk-plan", Look.DESK);
        Screen.shootAsItIs(page, "plan");
        desk.release(10);

        page.getByText("What counted (chart C4)").click();
        assertThat(page.locator("vaadin-dialog svg").first()).isVisible();
        look(page, "desk-chart-c4", Look.DESK);
        page.keyboard().press("Escape");
        page.getByText("Views on policy (chart C7)").click();
        assertThat(page.locator("vaadin-dialog svg").first()).isVisible();
        look(page, "desk-chart-c7", Look.DESK);
        page.keyboard().press("Escape");

        Locator flow = desk.card("T06");
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
        taken(page);
        page.locator(".an-low").first().click();
        look(page, "table-low", Look.DESK);
        String table = page.url();
        exhausted(page);

        Look phone = new Look(390, "ko", true);
        Page small = landfall.signIn("researcher@demo", phone);
        Screen.go(small, "desk");
        assertThat(small.locator(".an-standard")).hasCount(20);
        look(small, "desk", phone);
        Screen.go(small, table);
        assertThat(small.locator(".an-centre table")).isVisible();
        charts(small, phone, List.of("누적 막대", "열지도", "행에서 열로"));
    }

    private static void cut() {
        TwoCustodians.haveVintage(landfall);
        Page custodian = landfall.signIn(TwoCustodians.FIRST, Look.DESK);
        Screen.go(custodian, "vintages");
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
        page.locator(".an-note h3").last().scrollIntoViewIfNeeded();
        assertThat(page.locator(".an-note"))
                .containsText("ko".equals(look.language()) ? "두 도시에서 교회와" : "By churches and by word");
        look(page, "table-note", look);
    }

    /** Every question has its end, and who meets it is told what it is, why, and where to go on. */
    private static void exhausted(Page page) {
        PlanningDesk desk = PlanningDesk.open(page);
        desk.card("T08").locator("vaadin-button").first().click();
        Locator refused = page.locator(".an-steps li")
                .filter(new Locator.FilterOptions().setHasText("cannot be released"))
                .last();
        assertThat(refused).containsText(Pattern.compile("has reached its \\d+ tables\\."));
        look(page, "desk-exhausted", Look.DESK);
        String[] wish = refused.innerText().split(": cannot be released")[0].split(" × ");
        Locator rest = page.locator(".an-plan vaadin-button[theme~=primary]");
        if (rest.isEnabled()) {
            rest.click();
            assertThat(page.locator("vaadin-notification-card").last()).containsText("Tables released");
        }
        Screen.go(page, "tables");
        choose(page, "Rows", wish[0]);
        choose(page, "Columns", wish[1]);
        TwoCustodians.press(page, "Show table");
        Locator sentence = page.locator(".an-refusal");
        assertThat(sentence).containsText("is spent: in the life of the study it may stand in");
        assertThat(sentence).containsText("open one that is released already: that costs nothing");
        look(page, "table-exhausted", Look.DESK);
    }

    private static void choose(Page page, String box, String words) {
        Locator field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(box));
        field.fill(words);
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
    }

    /** Everything that was released, in one package that explains itself. */
    private static void taken(Page page) throws IOException {
        Download all = page.waitForDownload(() -> TwoCustodians.press(page, "Download all released tables"));
        Assertions.assertThat(all.suggestedFilename()).endsWith(".zip");
        try (ZipFile zip = new ZipFile(all.path().toFile())) {
            Assertions.assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("datapackage.json", "README.txt", "ddi.xml", "syntax/ko/load.R")
                    .filteredOn(name -> name.startsWith("tables/"))
                    .hasSizeGreaterThanOrEqualTo(10);
        }
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }
}
