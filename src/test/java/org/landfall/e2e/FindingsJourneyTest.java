package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A researcher sees what bears on the claims of the article, then arranges a page of text, tables and a chart by keys and by hand, and prints it. */
@Tag("browser")
class FindingsJourneyTest {
    private static final Look PHONE = new Look(390, "ko", true);
    private static final String TITLE = "What they had heard, and when they came";

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.many("desk", Map.of());

    @Test
    void aPageIsArrangedReadInBothLanguagesAndPrinted() {
        TwoCustodians.haveVintage(landfall);
        Page page = landfall.signIn("researcher@demo", Look.DESK);
        PlanningDesk.open(page).plan("T09", 2).plan("T20", 0).release(2);

        claims(page);
        written(page);
        arranged(page);
        dragged(page);
        TwoCustodians.press(page, "Save the page");
        Locator parts = page.locator("print-sheet > .an-studies > .an-studies");
        assertThat(parts).hasCount(3);
        assertThat(parts.nth(0).locator("table")).isVisible();
        assertThat(parts.nth(1)).containsText("More of them had heard of others");
        assertThat(parts.nth(2).locator("svg")).isVisible();
        assertThat(page.locator("print-sheet")).containsText("How these numbers are protected");
        look(page, "findings", Look.DESK);
        printed(page);
        onThePhone(page.url());
    }

    private static void claims(Page page) {
        Screen.go(page, "findings");
        TwoCustodians.press(page, "Begin with the claims of the article");
        Locator sheet = page.locator("print-sheet");
        assertThat(sheet).containsText("K11. ");
        assertThat(sheet).containsText("Not released yet.");
        assertThat(sheet.locator("table").first()).isVisible();
        look(page, "findings-claims", Look.DESK);
        Page phone = landfall.signIn("researcher@demo", PHONE);
        Screen.go(phone, page.url());
        assertThat(phone.locator("print-sheet")).containsText("아직 공개되지 않았습니다.");
        look(phone, "findings-claims", PHONE);
        phone.context().close();
    }

    /** A text, and two tables of which one is drawn. */
    private static void written(Page page) {
        Screen.go(page, "findings");
        look(page, "findings-list", Look.DESK);
        page.getByLabel("Title").fill(TITLE);
        TwoCustodians.press(page, "Begin a page");
        TwoCustodians.press(page, "Change");
        page.getByLabel("Title in Korean").fill("들은 것과 온 때");
        TwoCustodians.press(page, "Add text");
        page.getByLabel("Text in English").fill("More of them had heard of others who went before.");
        page.getByLabel("Text in Korean").fill("먼저 간 사람들의 소식을 들은 분이 더 많았습니다.");
        for (int table = 0; table < 2; table++) {
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Add a released table"))
                    .click();
            Locator option = page.getByRole(AriaRole.OPTION).nth(table);
            assertThat(option).not().isEmpty(); // it stands there before it has come
            option.click();
            assertThat(cards(page)).hasCount(table + 2);
        }
        cards(page).nth(1).locator("vaadin-select").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Stacked bars"))
                .click();
        look(page, "findings-arranging", Look.DESK);
    }

    /** The last part goes up by two presses of the same key. */
    private static void arranged(Page page) {
        String last = heading(page, 2);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move up: Part 3"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(focused(page)).hasAttribute("aria-label", "Move up: " + last.replace("Part 3", "Part 2"));
        page.keyboard().press("Enter");
        assertThat(focused(page)).hasAttribute("aria-label", "Move down: " + last.replace("Part 3", "Part 1"));
        Assertions.assertThat(heading(page, 1)).isEqualTo("Part 2: text");
        assertThat(page.getByLabel("Text in English")).hasValue("More of them had heard of others who went before.");
    }

    /** By its heading, to the front and back to the end. */
    private static void dragged(Page page) {
        String last = words(heading(page, 2));
        drag(page, 2, 0);
        assertThat(cards(page).nth(0).locator("h2")).hasText("Part 1: " + last);
        drag(page, 0, 2);
        assertThat(cards(page).nth(2).locator("h2")).hasText("Part 3: " + last);
    }

    /** A browser takes a drop only where it has dragged over something twice. */
    private static void drag(Page page, int card, int onto) {
        cards(page).nth(card).locator("h2").hover();
        page.mouse().down();
        cards(page).nth(onto).locator("h2").hover();
        cards(page).nth(onto).locator("h2").hover();
        page.mouse().up();
    }

    /** Of a heading without its place. */
    private static String words(String heading) {
        return heading.substring(heading.indexOf(": ") + 2);
    }

    private static void printed(Page page) {
        page.evaluate("window.print = () => {}");
        TwoCustodians.press(page, "Print or save as PDF");
        Screen.settle(page);
        Locator paper = page.locator(".lf-print");
        assertThat(paper).hasCount(1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(paper).isVisible();
        assertThat(paper.locator("svg").first()).isVisible();
        assertThat(page.locator("vaadin-app-layout")).isHidden();
        Assertions.assertThat(page.evaluate("() => [...document.querySelectorAll('.lf-print [fill^=\"url(#\"]')]"
                        + ".map(one => document.querySelector(one.getAttribute('fill').slice(4, -1))"
                        + "?.closest('.lf-print') != null)"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .as("hatched by a pattern that is printed, too")
                .isNotEmpty()
                .containsOnly(true);
        page.setViewportSize(794, 1123);
        Screen.shoot(page, "findings-printed", Look.DESK);
        page.setViewportSize(Look.DESK.width(), Look.DESK.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        byte[] pdf = page.pdf(
                new Page.PdfOptions().setFormat("A4").setPath(Path.of("target", "screenshots", "findings.pdf")));
        Assertions.assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    private static void onThePhone(String address) {
        Page phone = landfall.signIn("researcher@demo", PHONE);
        Screen.go(phone, address);
        assertThat(phone.locator("print-sheet")).containsText("먼저 간 사람들의 소식을 들은 분이 더 많았습니다.");
        look(phone, "findings", PHONE);
        TwoCustodians.press(phone, "고치기");
        assertThat(cards(phone)).hasCount(3);
        look(phone, "findings-arranging", PHONE);
    }

    private static Locator cards(Page page) {
        return page.locator("article.an-budget");
    }

    private static String heading(Page page, int card) {
        return cards(page).nth(card).locator("h2").innerText();
    }

    private static Locator focused(Page page) {
        return page.locator("vaadin-button:focus");
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }
}
