package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody tells something at length, and somebody else types it. */
final class Telling {
    static final String ACCOUNT = "interviewer@demo";
    private static final String QUESTION = "t_decide";

    private final Page page;

    Telling(Page page) {
        this.page = page;
    }

    /** A new record of a document, at an open question. */
    static Telling begin(RunningLandfall landfall, Look look) {
        return begin(landfall.signIn(ACCOUNT, look), look);
    }

    /** The same of somebody who is signed in. */
    static Telling begin(Page page, Look look) {
        Screen.go(page, "interviews");
        boolean korean = look.language().equals("ko");
        press(page, korean ? "새 면담" : "New interview");
        Screen.choose(page.getByLabel(korean ? "발간된 문서에서 옮겨 적음" : "Coded from a published document"));
        press(page, korean ? "시작하기" : "Begin");
        page.waitForURL("**/interview/*");
        new KeyboardInterview(page)
                .asks("iv_date")
                .type("2006-05-19")
                .key("Enter")
                .asks("iv_mode")
                .key("Enter")
                .asks("resp_role")
                .key("1")
                .asks("age_mode");
        Telling telling = new Telling(page);
        telling.jump(QUESTION);
        return telling;
    }

    /** The same interview on another device, or the same one after a restart. */
    static Telling at(RunningLandfall landfall, String address) {
        return at(landfall, address, Look.DESK);
    }

    static Telling at(RunningLandfall landfall, String address, Look look) {
        Page page = landfall.signIn(ACCOUNT, look);
        Screen.go(page, address);
        return new Telling(page);
    }

    Page page() {
        return page;
    }

    void jump(String name) {
        Screen.settle(page);
        page.evaluate("document.activeElement?.blur?.()");
        Screen.keys(page, "/");
        page.keyboard().type(name);
        page.locator(".iv-find .iv-row").first().click();
        assertThat(card(name)).isVisible();
        Screen.settle(page);
    }

    Locator card(String name) {
        return page.locator(".iv-card[data-question=" + name + "]");
    }

    Locator words() {
        return card(QUESTION).locator("textarea");
    }

    /** Types on behind what stands there, without waiting for anything. */
    Telling type(String text) {
        words().focus();
        page.keyboard().press("Control+End");
        page.keyboard().type(text);
        return this;
    }

    /** The same in one stroke: between two keys the answer of another screen may come in. */
    Telling write(String text) {
        words().focus();
        page.keyboard().press("Control+End");
        page.keyboard().insertText(text);
        return this;
    }

    Locator saved() {
        return page.locator(".iv-saved");
    }

    void awaitSaved() {
        assertThat(stored()).isVisible();
    }

    void awaitUnsaved() {
        assertThat(page.locator(".iv-saved[data-unsaved], .iv-saved[data-waiting]"))
                .isVisible();
    }

    /** There when all that was typed is on disk: neither on its way nor waiting for the database. */
    Locator stored() {
        return page.locator(".iv-saved:not([data-unsaved]):not([data-waiting])");
    }

    Locator away() {
        return page.locator(".lf-away");
    }

    Locator cover() {
        return page.locator(".lf-cover");
    }

    /** Where two answers stand side by side. */
    Locator compare() {
        return page.locator("vaadin-dialog[role=dialog]:has(.iv-compare-sides)");
    }

    void comeBack(String password) {
        cover().locator("input[type=password]").fill(password);
        page.keyboard().press("Enter");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
