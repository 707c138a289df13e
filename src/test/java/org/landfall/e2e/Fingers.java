package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;

/** An interviewer with a phone: taps, and types only into what was tapped. */
final class Fingers implements Hand {
    static final Look PHONE = new Look(360, "ko", false);
    private static final int HEIGHT = 780;

    /** In the room itself everything is for a whole finger; around it what WCAG 2.2 asks at least. */
    private static final int WHOLE = 44;

    private static final int LEAST = 24;

    private final Page page;

    Fingers(Page page) {
        this.page = page;
    }

    static Page signedIn(RunningLandfall landfall, String account) {
        return landfall.signIn(
                account,
                PHONE,
                device -> device.setHasTouch(true)
                        .setIsMobile(true)
                        .setViewportSize(PHONE.width(), HEIGHT)
                        .setDeviceScaleFactor(2));
    }

    @Override
    public void begin() {
        press("새 면담");
        Locator form = page.locator("vaadin-dialog");
        tap(form.locator("vaadin-checkbox").filter(new Locator.FilterOptions().setHasText("없습니다")));
        choose(form.locator("vaadin-select").filter(has("바라는")), "여성");
        choose(form.locator("vaadin-select").filter(has("통역 없음")), "전문 통역사");
        into(form.locator("vaadin-combo-box input:visible"), "T-07");
        page.keyboard().press("Enter"); // as "Done" does on a phone
        tap(form.locator("vaadin-checkbox").filter(has("서약서를")));
        lookAround();
        press("시작하기");
        page.waitForURL("**/interview/*");
        lookAround();
    }

    @Override
    public void lookAround() {
        Screen.settle(page);
        Object beyond = page.evaluate("""
                width => [...document.querySelectorAll('body *')]
                    .filter(e => e.checkVisibility({visibilityProperty: true, opacityProperty: true}))
                    .filter(e => !e.closest('.iv-unseen, [aria-hidden=true], vaadin-connection-indicator'))
                    .map(e => [e, e.getBoundingClientRect()])
                    .filter(([e, r]) => r.width > 2 && r.height > 2 && (r.right > width + 1 || r.left < -1))
                    .map(([e, r]) => e.localName + '.' + e.className + ' ' + Math.round(r.left) + '-' + Math.round(r.right))
                    .slice(0, 5)
                    .concat(document.documentElement.scrollWidth > width
                        ? ['the page is ' + document.documentElement.scrollWidth] : [])""", PHONE.width());
        assertThat((List<?>) beyond).as("beyond the edge of " + page.url()).isEmpty();
    }

    @Override
    public void pick(String choice) {
        tap(asked().locator("vaadin-radio-button").filter(has(choice)).first());
        if (grid().count() > 0) {
            onward();
        }
    }

    @Override
    public void tick(List<String> choices) {
        for (String choice : choices) {
            Locator box = asked().locator("vaadin-checkbox").filter(has(choice)).first();
            tap(box);
            assertThat(box.locator("input")).isChecked();
        }
    }

    @Override
    public void write(String words) {
        into(asked().locator("textarea, input").first(), words);
    }

    @Override
    public void without(String reason) {
        tap(card().locator(".iv-reasons vaadin-button").filter(has(reason)));
    }

    @Override
    public void onward() {
        tap(card().locator(".iv-steps vaadin-button").last());
    }

    @Override
    public void skip() {
        bar("질문 넘기기");
    }

    @Override
    public void leaveOut() {
        bar("부분 빼기");
    }

    @Override
    public void lighter() {
        bar("가벼운 이야기");
    }

    @Override
    public void stop() {
        bar("그만하기");
    }

    @Override
    public void comeBack() {
        tap(page.locator("button.iv-row").filter(has("보던 곳으로")));
    }

    @Override
    public void rest(String password) {
        bar("쉬기");
        press("돌아가기");
        into(page.locator("input[type=password]"), password);
        press("계속");
    }

    @Override
    public void more() {
        press("하나 더 적기");
    }

    @Override
    public void enough() {
        onward();
    }

    @Override
    public void mark(String scope) {
        beside(() -> choose(page.locator(".iv-marks vaadin-select").first(), scope));
    }

    @Override
    public void note(String words) {
        beside(() -> into(page.locator(".iv-marks textarea"), words));
    }

    @Override
    public void press(String button) {
        tap(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .filter(new Locator.FilterOptions().setVisible(true))
                .last());
    }

    /** What comes in from the side goes out again by the same button. */
    private void beside(Runnable act) {
        tap(page.locator(".iv-top vaadin-button").filter(has("표시")));
        lookAround();
        act.run();
        lookAround();
        tap(page.locator(".iv-side .iv-close"));
        assertThat(page.locator(".iv-side")).isHidden();
    }

    private void bar(String name) {
        tap(page.locator(".iv-talk vaadin-button").filter(has(name)));
    }

    private void choose(Locator select, String choice) {
        tap(select);
        tap(page.getByRole(
                AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice).setExact(true)));
    }

    private void into(Locator field, String words) {
        tap(field);
        assertThat(field).isFocused();
        page.keyboard().insertText(words);
    }

    private void tap(Locator control) {
        control.scrollIntoViewIfNeeded();
        BoundingBox box = whole(control).boundingBox();
        int least = control.locator("xpath=ancestor-or-self::*[contains(@class,'iv-card')"
                                        + " or contains(@class,'iv-talk')]")
                                .count()
                        > 0
                ? WHOLE
                : LEAST;
        assertThat(Math.min(box.width, box.height))
                .as("size of " + control.evaluate("e => e.outerHTML.slice(0, 200)"))
                .isGreaterThanOrEqualTo(least - 0.5);
        Locator words = control.locator("xpath=self::vaadin-checkbox/label|self::vaadin-radio-button/label");
        (words.count() > 0 ? words : control).tap();
        Screen.settle(page);
    }

    /** What takes the tap: of a text field its frame. */
    private static Locator whole(Locator control) {
        Locator frame = control.locator("xpath=ancestor::*[self::vaadin-text-field or self::vaadin-text-area"
                + " or self::vaadin-password-field or self::vaadin-date-picker or self::vaadin-combo-box]");
        return frame.count() > 0 ? frame.first() : control;
    }

    private Locator card() {
        return page.locator(".iv-card");
    }

    /** The card, or the line of it that is asked. */
    private Locator asked() {
        return grid().count() > 0 ? grid() : card();
    }

    /** The line of a grid that is asked; a tap answers it and stays, since any other line may be next. */
    private Locator grid() {
        return page.locator(".iv-grid-line[data-asked]");
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
