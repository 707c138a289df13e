package org.landfall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What a test does with a page besides clicking: keys, waiting, pictures, accessibility. */
public final class Screen {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = AxeBuilder.getAxeScript();

    /** There are no frames, and to tell every rule that holds of every element takes longer than to look. */
    private static final String LOOK = """
            tags => axe
                .run(
                    {exclude: ['vaadin-connection-indicator', '.va-mark']},
                    {resultTypes: ['violations'], runOnly: {type: 'tag', values: tags}})
                .then(seen => seen.violations.flatMap(rule =>
                    rule.nodes.map(node => `${location.href}: ${rule.id}: ${rule.help}: ${node.html}`)))""";

    private static final int BETWEEN_LOOKS = 500;

    /** Else a look for every frame, which the browser then has to draw. */
    private static final Page.WaitForFunctionOptions OFTEN = new Page.WaitForFunctionOptions().setPollingInterval(20);

    private Screen() {}

    /** Presses keys as Playwright names them, separated by blanks: {@code keys(page, "3 Enter Alt+ArrowLeft D")}. */
    public static void keys(Page page, String names) {
        for (String key : names.strip().split("\\s+")) {
            page.keyboard().press(key);
            settle(page);
        }
    }

    /** Types text where the cursor stands. */
    public static void type(Page page, String text) {
        page.keyboard().type(text);
        settle(page);
    }

    /** Waits until the server has answered everything the page asked. */
    public static void settle(Page page) {
        page.waitForFunction("""
                () => {
                    const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(c => c.isActive);
                    return clients.length > 0 && clients.every(c => !c.isActive());
                }""", null, OFTEN);
    }

    /**
     * To another page of somebody who is signed in, as the menu goes there: to load everything anew takes the processor five times
     * as long. Where it is there already it is loaded.
     */
    static void go(Page page, String path) {
        String address = URI.create(page.url()).resolve("/").resolve(path).toString();
        if (page.url().startsWith(address)) {
            page.navigate(address);
        } else {
            page.evaluate("""
                    address => {
                        const link = document.createElement('a');
                        link.href = address;
                        document.body.append(link);
                        link.click();
                        link.remove();
                    }""", address);
            page.waitForURL(now -> now.startsWith(address));
        }
        settle(page);
    }

    /** Chooses something. The form may grow or shrink by it, and a button that moves away under the mouse is not pressed. */
    static void choose(Locator choice) {
        choice.check();
        settle(choice.page());
    }

    /**
     * Types a day and confirms it, no faster than a person could: a calendar that is closed within the moment in which it
     * opens leaves the page around it hidden from screen readers.
     */
    static void date(Locator field, LocalDate day) {
        field.fill(day.toString());
        field.page().evaluate("() => new Promise(opened => requestAnimationFrame(() => setTimeout(opened)))");
        field.press("Enter");
    }

    /** Looks twice a second, for as long as the page's own patience. */
    static void until(Page page, BooleanSupplier over) {
        page.waitForCondition(() -> {
            page.waitForTimeout(BETWEEN_LOOKS);
            return over.getAsBoolean();
        });
    }

    /**
     * Fails with every violation axe finds and the element it is about. Left out are Vaadin's own sign of a lost connection and
     * decoration: who has it on the screen, across what is opened.
     */
    public static void assertAccessible(Page page) {
        assertThat(violations(page)).isEmpty();
    }

    /** What axe finds: the page, the rule and the element. */
    static List<String> violations(Page page) {
        if (page.evaluate("() => 'axe' in window").equals(false)) {
            page.evaluate("() => {" + AXE + "}"); // half a megabyte, of which one look needs no second copy
        }
        return ((List<?>) page.evaluate(LOOK, RULES))
                .stream().map(String::valueOf).toList();
    }

    /** A picture in {@code target/screenshots/<name>-<look>.png}, of the whole page, where somebody asks for looks. */
    public static void shoot(Page page, String name, Look look) {
        settle(page);
        shootAtOnce(page, name, look);
    }

    /** The same of a page that still waits for the server. */
    static void shootAtOnce(Page page, String name, Look look) {
        if (!Look.pictured()) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + look + ".png")));
    }

    /** A picture the README shows: {@code docs/images/<name>.png} where every look is asked for, beside the others else. */
    public static void shootForReadme(Page page, String name) {
        page.setViewportSize(1280, 1000);
        shootAsItIs(page, name);
    }

    /** The same in the size that the window has. */
    public static void shootAsItIs(Page page, String name) {
        settle(page);
        if (!Look.pictured()) {
            return;
        }
        Path folder = Look.everyOne() ? Path.of("docs", "images") : Path.of("target", "screenshots");
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }
}
