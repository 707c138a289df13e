package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** An interviewer who never touches the mouse: waits for a question, presses keys, and looks at what the screen says. */
final class KeyboardInterview {
    private static final int ENOUGH_TABS = 80;

    private static final int MOST_STEPS = 150;

    private final Page page;

    KeyboardInterview(Page page) {
        this.page = page;
    }

    /** From the list of interviews into a new record of a document in Korean: the last of the settings, then on. */
    void begin() {
        tabTo("새 면담");
        key("Enter ArrowUp Control+Enter");
        page.waitForURL("**/interview/*");
        Screen.settle(page);
    }

    /** Reads the notes on the way, left by Enter, and waits until this question is the one being asked. */
    KeyboardInterview asks(String name) {
        Screen.settle(page);
        readNotes();
        assertThat(page.locator(".iv-card[data-question=" + name + "]")).isVisible();
        Screen.settle(page);
        return this;
    }

    KeyboardInterview key(String names) {
        Screen.keys(page, names);
        return this;
    }

    KeyboardInterview type(String text) {
        Screen.type(page, text);
        return this;
    }

    /** Presses the digits that stand beside these choices. */
    KeyboardInterview choose(String name, String... choices) {
        asks(name);
        for (String choice : choices) {
            choose(choice);
        }
        return this;
    }

    /** The same where one is sure of the question. */
    void choose(String choice) {
        int place = places().indexOf(places().stream()
                .filter(label -> label.contains(choice))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + choice + " among " + places())));
        if (place < 10) {
            key(Integer.toString((place + 1) % 10));
        } else {
            walkTo(place);
        }
    }

    /** Marks whom the answer is about, and comes back to the question. */
    KeyboardInterview mark(String scope) {
        key("M");
        fromList(scope);
        return key("Escape");
    }

    /** Opens the list that has the focus and goes down to a choice: a Korean word is no key that a list could look for. */
    void fromList(String choice) {
        key("Enter");
        Locator here = page.locator("vaadin-select-item[focused]");
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            if (here.innerText().strip().startsWith(choice)) {
                key("Enter");
                return;
            }
            key("ArrowDown");
        }
        throw new AssertionError("the list has no " + choice);
    }

    KeyboardInterview note(String text) {
        key("N");
        type(text);
        key("Escape");
        return this;
    }

    private void readNotes() {
        while (page.locator(".iv-card.iv-note").isVisible()) {
            key("Enter");
        }
    }

    /** The source says nothing about all that is asked before this question. */
    void silentUntil(String name) {
        Screen.settle(page);
        Locator wanted = page.locator(".iv-card[data-question=" + name + "]");
        for (int steps = 0; steps < MOST_STEPS && !wanted.isVisible(); steps++) {
            boolean nothingAsked =
                    page.locator(".iv-card.iv-note, .iv-roster").first().isVisible();
            key(nothingAsked ? "Enter" : "X");
        }
        assertThat(wanted).isVisible();
    }

    void skipSilentUntilRosterEnd() {
        for (int steps = 0; steps < MOST_STEPS && !page.locator(".iv-roster").isVisible(); steps++) {
            key("X");
        }
        assertThat(page.locator(".iv-roster")).isVisible();
    }

    void addEntry() {
        assertThat(page.locator(".iv-roster")).isVisible();
        key("1");
    }

    void goOn() {
        assertThat(page.locator(".iv-roster")).isVisible();
        key("Enter");
    }

    void handIn() {
        assertThat(page.locator(".iv-card")).containsText("모두 답했습니다");
        tabTo("제출하기");
        key("Enter");
        page.waitForURL("**/interviews");
        Screen.settle(page);
    }

    private List<String> places() {
        return page.locator(".iv-card .iv-choice, .iv-grid-line[data-asked] .iv-grid-name")
                .allTextContents();
    }

    /** Choices beyond the tenth have no digit: Tab goes through the boxes, Space ticks. */
    private void walkTo(int place) {
        boolean many = page.locator(".iv-card vaadin-checkbox").count() > 0;
        if (many) {
            for (int i = 0; i < place; i++) {
                key("Tab");
            }
            key("Space");
        } else {
            for (int i = 0; i <= place; i++) {
                key("ArrowDown");
            }
        }
    }

    void tabTo(String text) {
        Screen.settle(page); // on a page that is still being built there is nowhere to go
        for (int i = 0; i < ENOUGH_TABS; i++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("""
                    () => {
                        let e = document.activeElement;
                        while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
                        if (!e?.matches('a, button, input, textarea, [role=button], vaadin-button')) return '';
                        const labels = [...(e?.labels ?? [])].map(label => label.textContent);
                        return [e?.getAttribute('aria-label') ?? '', e?.textContent ?? '', ...labels].join(' ');
                    }""");
            if (focused.toString().contains(text) && focused.toString().length() < 200) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + text);
    }
}
