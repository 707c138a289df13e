package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;

/** An interviewer who never touches the mouse. Whatever is pressed, the focus is somewhere that can be seen. */
final class Keys implements Hand {
    private static final int SOON = 4_000;

    /** The element that has the focus, through shadow roots: what of it no scrolled part cuts off, and nothing lies over. */
    private static final String FOCUSED_IN_SIGHT = """
            () => {
                let e = document.activeElement;
                while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
                if (!e || e === document.body || e === document.documentElement) return false;
                if (e.matches('vaadin-dialog[opened]')) return true;
                const seen = e.closest('vaadin-radio-button, vaadin-checkbox') ?? e;
                const box = seen.getBoundingClientRect();
                let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
                const around = [];
                for (let at = seen; at; at = at.assignedSlot ?? at.parentNode ?? at.host) {
                    if (at instanceof Element && at !== seen) around.push(at);
                }
                const cut = (by) => {
                    [left, top] = [Math.max(left, by.left), Math.max(top, by.top)];
                    [right, bottom] = [Math.min(right, by.right), Math.min(bottom, by.bottom)];
                };
                cut({left: 0, top: 0, right: innerWidth, bottom: innerHeight});
                around.filter(at => /auto|scroll/.test(getComputedStyle(at).overflowY))
                    .forEach(at => cut(at.getBoundingClientRect()));
                if (!e.checkVisibility({visibilityProperty: true}) || right <= left || bottom <= top) return false;
                const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
                return !hit || seen.contains(hit) || around.includes(hit) || !!hit.closest('vaadin-notification-card');
            }""";

    private final Page page;
    private final KeyboardInterview keys;

    Keys(Page page) {
        this.page = page;
        this.keys = new KeyboardInterview(page);
    }

    @Override
    public void begin() {
        keys.tabTo("새 면담");
        keys.key("Enter");
        lookAround();
        keys.tabTo("없습니다");
        keys.key("Space");
        fromList("상관없음", "여성");
        fromList("통역 없음", "전문");
        keys.key("Tab").type("T-07").key("Tab Space Control+Enter");
        page.waitForURL("**/interview/*");
        lookAround();
    }

    @Override
    public void lookAround() {
        Screen.settle(page);
        try {
            page.waitForFunction(FOCUSED_IN_SIGHT, null, new Page.WaitForFunctionOptions().setTimeout(SOON));
        } catch (PlaywrightException lost) {
            throw new AssertionError(
                    "the focus is lost at "
                            + page.locator(".iv-card h2, h1").last().innerText() + ": "
                            + page.evaluate("document.activeElement?.outerHTML.slice(0, 300)"),
                    lost);
        }
    }

    @Override
    public void pick(String choice) {
        keys.choose(choice);
    }

    @Override
    public void tick(List<String> choices) {
        choices.forEach(keys::choose);
    }

    @Override
    public void write(String words) {
        keys.type(words);
    }

    @Override
    public void without(String reason) {
        keys.key(reason.startsWith("모르") ? "D" : "P");
    }

    @Override
    public void onward() {
        boolean telling = (Boolean) page.evaluate("document.activeElement?.localName === 'textarea'");
        keys.key(telling ? "Control+Enter" : "Enter");
    }

    @Override
    public void skip() {
        keys.key("S");
    }

    @Override
    public void leaveOut() {
        keys.key("O");
    }

    @Override
    public void lighter() {
        keys.key("T");
    }

    @Override
    public void comeBack() {
        keys.key("R");
    }

    @Override
    public void stop() {
        keys.key("E");
        assertThat(page.locator("vaadin-dialog .iv-stop vaadin-button").first()).isFocused();
    }

    @Override
    public void rest(String password) {
        keys.key("B");
        lookAround();
        keys.key("x");
        lookAround();
        keys.type(password).key("Enter");
    }

    @Override
    public void more() {
        keys.key("1");
    }

    @Override
    public void enough() {
        keys.key("Enter");
    }

    @Override
    public void mark(String scope) {
        keys.mark(scope);
    }

    @Override
    public void note(String words) {
        keys.note(words);
    }

    @Override
    public void press(String button) {
        keys.tabTo(button);
        keys.key("Enter");
    }

    private void fromList(String now, String choice) {
        keys.tabTo(now);
        keys.fromList(choice);
    }
}
