package org.landfall.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What stood on the screens when a test failed, and what went wrong on the server: whoever reads it elsewhere saw neither. */
final class Scene {
    private static final int MOST_SHOWN = 800;

    /** What the page says went wrong, what is ticked, which fields are wrong, which buttons cannot be pressed. */
    private static final String STATE = """
            () => {
                const texts = (what, query, tell) => {
                    const found = [...document.querySelectorAll(query)].filter(e => e.checkVisibility()).map(tell).filter(t => t);
                    return found.length ? ` [${what}: ${found.join(' | ')}]` : '';
                };
                return texts('said', '[role=alert], vaadin-notification-card', e => e.innerText.trim())
                    + texts('ticked', 'input:checked', e => e.labels[0]?.innerText)
                    + texts('wrong', '[invalid]', e => e.label ?? e.localName)
                    + texts('disabled', 'vaadin-button[disabled]', e => e.innerText);
            }""";

    private Scene() {}

    static String of(List<BrowserContext> windows, LandfallProcess server) {
        return windows.stream()
                        .flatMap(window -> window.pages().stream())
                        .map(Scene::shown)
                        .collect(Collectors.joining("\n", "\nPages when it failed:\n", "\n"))
                + problems(server.log());
    }

    private static String problems(Path log) {
        try (var lines = Files.lines(log)) {
            List<String> problems =
                    lines.filter(line -> line.contains("Problem ")).toList();
            return String.join("\n", problems.subList(Math.max(0, problems.size() - 3), problems.size()));
        } catch (IOException e) {
            return "(no log)";
        }
    }

    private static String shown(Page page) {
        try {
            String above =
                    String.join(" ", page.locator("dialog[open], vaadin-dialog").allInnerTexts());
            String text = above + " " + page.locator("body").innerText();
            return page.url() + ":" + page.evaluate(STATE) + " "
                    + text.substring(0, Math.min(MOST_SHOWN, text.length())).replaceAll("\\s+", " ");
        } catch (PlaywrightException e) {
            return page.url() + ": " + e.getMessage();
        }
    }
}
