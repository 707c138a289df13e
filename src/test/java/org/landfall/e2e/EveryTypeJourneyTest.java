package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.landfall.interview.EveryTypeForm;
import org.landfall.interview.TestPictures;

/**
 * A custodian brings a form with every type of question, an interviewer answers each once, loads the page again and finds
 * everything there. No file lies anywhere in the clear.
 */
@Tag("browser")
class EveryTypeJourneyTest {
    private static final String CANARY = "DOCUMENTCANARY-5520";

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("talks");

    private Page page;

    @Test
    void everyTypeIsAnsweredOnceAndStillThereAfterwards() throws IOException {
        publish();
        page = landfall.signIn("interviewer@demo", Look.DESK);
        begin();
        words();
        times();
        choices();
        battery();
        places();
        files();
        page.reload();
        Screen.settle(page);
        allThere();
        nothingInTheClear();
        for (Look look : Look.everyOne() ? Look.all() : List.of(new Look(390, "ko", true))) {
            looks(page.url(), look);
        }
    }

    private void publish() {
        StudioScreens studio = new StudioScreens(landfall.signIn("custodian@demo"));
        studio.bringIn(EveryTypeForm.workbook("every_type").bytes());
        studio.side("Disclosure");
        studio.confirmClasses();
        studio.publish("Every type once");
        studio.beginStudy("Everything", "Every type");
        StudioScreens.assign(landfall.signIn("admin@demo"), "Demo Interviewer", "Everything");
    }

    private void begin() {
        Screen.go(page, "interviews");
        StudioScreens.beginTalk(page, "Everything", "English");
        at("first_text");
    }

    private void words() {
        type("A knock at night");
        next("story");
        type("We walked.");
        Screen.keys(page, "Control+Enter");
        at("cost");
        type("1,200,000");
        next("weight");
        type("7.5");
        next("code");
        type("4006381333931");
        next("day");
    }

    private void times() {
        type("2006-05-19");
        next("month");
        page.getByLabel("Year").fill("2003");
        page.keyboard().press("Tab");
        Screen.settle(page);
        page.getByText("Known only roughly?").click();
        shoot("month");
        open("born");
        type("1968");
        next("hour");
        type("14:05");
        next("moment");
        page.locator(".iv-card input").first().fill("2006-05-19");
        page.locator(".iv-card input").last().fill("09:30");
        page.keyboard().press("Tab");
        Screen.settle(page);
        open("plain");
    }

    private void choices() {
        Screen.keys(page, "2");
        at("searched");
        find("Mong", "Mongolia");
        Screen.keys(page, "ArrowDown Enter");
        shoot("searched");
        open("several");
        Screen.keys(page, "1 3");
        shoot("several");
        open("found");
        find("United", "United States");
        Screen.keys(page, "ArrowDown Enter Escape");
        open("likert");
        shoot("likert");
        Screen.keys(page, "4");
        at("rank");
        page.getByRole(AriaRole.BUTTON, named("Thailand: one place up")).click();
        Screen.settle(page);
        page.locator(".iv-rank li").nth(0).dragTo(page.locator(".iv-rank li").nth(2));
        Screen.settle(page);
        shoot("rank");
        open("slide");
        page.getByRole(AriaRole.BUTTON, named("More")).click();
        Screen.settle(page);
        shoot("slide");
        open("stars");
        shoot("stars");
        Screen.keys(page, "4");
        at("listed");
        shoot("listed");
        Screen.keys(page, "Enter");
        at("agreed");
        Screen.keys(page, "1");
    }

    private void battery() {
        at("g_work");
        Screen.keys(page, "5 4");
        at("g_road");
        shoot("battery");
        Screen.keys(page, "2");
        at("point");
    }

    private void places() {
        page.getByLabel("Latitude, longitude").fill("37.57, 126.98");
        page.keyboard().press("Tab");
        Screen.settle(page);
        assertThat(page.locator("lf-map svg path.land")).hasAttribute("d", java.util.regex.Pattern.compile("M.+"));
        shoot("point");
        open("line");
        for (String point : List.of("42.0, 129.7", "43.9, 125.3", "47.9, 106.9")) {
            page.getByLabel("Next point (latitude, longitude)").fill(point);
            page.getByRole(AriaRole.BUTTON, named("Add point")).click();
            Screen.settle(page);
        }
        shoot("line");
        open("area");
        page.locator("lf-map .frame").focus();
        Screen.keys(page, "+ Enter ArrowRight Enter ArrowDown Enter");
        shoot("area");
    }

    private void files() throws IOException {
        open("photo");
        shoot("photo-empty");
        attach("paper.jpg", "image/jpeg", "<svg/>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".iv-file-answer .iv-error")).containsText("no picture");
        attach("paper.jpg", "image/jpeg", TestPictures.photoOf("PHOTOCANARY-37.57", 900, 600, 1));
        assertThat(page.locator(".iv-preview img")).isVisible();
        shoot("photo");
        open("sound");
        attach("s.wav", "audio/wav", wave());
        assertThat(page.locator(".iv-preview audio")).isVisible();
        shoot("sound");
        open("paper");
        attach("list.csv", "text/csv", (CANARY + "\n").repeat(3_000).getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".iv-download")).isVisible();
        shoot("paper");
    }

    private void allThere() {
        fromTheStart();
        open("month");
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Year"))).hasValue("2003");
        open("rank");
        assertThat(page.locator(".iv-rank li[data-answered]")).hasCount(5);
        open("slide");
        assertThat(page.locator("lf-slider")).containsText("5");
        assertThat(answerTo("Where to first?")).hasText("Mongolia");
        assertThat(answerTo("Where are relatives?")).hasText("United States");
        open("g_road");
        assertThat(page.locator(".iv-grid vaadin-radio-button[checked]")).hasCount(3);
        open("point");
        assertThat(page.getByLabel("Latitude, longitude")).hasValue("37.57, 126.98");
        open("photo");
        assertThat(page.locator(".iv-preview img")).isVisible();
        assertThat((Integer) page.evalOnSelector(".iv-preview img", "async i => (await i.decode(), i.naturalWidth)"))
                .isEqualTo(900);
    }

    private void looks(String address, Look look) {
        Page other = landfall.signIn("interviewer@demo", look);
        other.navigate(address);
        Screen.settle(other);
        page = other;
        fromTheStart();
        for (String name : List.of(
                "month", "several", "likert", "rank", "slide", "stars", "g_road", "point", "line", "photo", "paper")) {
            open(name);
            Screen.assertAccessible(other);
            Screen.shoot(other, "every-" + name, look);
        }
    }

    private static void nothingInTheClear() throws IOException {
        Path home = landfall.process().home();
        for (String word : List.of(CANARY, "PHOTOCANARY")) {
            assertThat(Traces.of(word, home)).as(word).isEmpty();
            assertThat(Files.readString(landfall.process().log())).doesNotContain(word);
        }
    }

    private void attach(String name, String type, byte[] bytes) {
        page.locator(".iv-card vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, type, bytes));
        Screen.settle(page);
    }

    /** Forwards, never back: the questions are asked for in the form's order. */
    private void open(String name) {
        page.evaluate("document.activeElement?.blur?.()");
        for (int i = 0; i < 40 && !page.locator(card(name)).isVisible(); i++) {
            Screen.keys(page, "Alt+ArrowRight");
        }
        at(name);
    }

    private void fromTheStart() {
        page.evaluate("document.activeElement?.blur?.()");
        for (int i = 0; i < 40 && !page.locator(card("first_text")).isVisible(); i++) {
            Screen.keys(page, "Alt+ArrowLeft");
        }
        at("first_text");
    }

    /** Types into a list to search and waits until it has shrunk to what is meant. */
    private void find(String typed, String label) {
        type(typed);
        Locator items = page.locator("vaadin-combo-box-item:visible, vaadin-multi-select-combo-box-item:visible");
        assertThat(items).hasCount(1);
        assertThat(items).hasText(label);
    }

    private Locator answerTo(String question) {
        return page.locator(".iv-row")
                .filter(new Locator.FilterOptions().setHasText(question))
                .locator(".iv-row-answer");
    }

    private void next(String name) {
        Screen.keys(page, "Enter");
        at(name);
    }

    private void at(String name) {
        Screen.settle(page);
        assertThat(page.locator(card(name))).isVisible();
    }

    private void type(String text) {
        Screen.type(page, text);
    }

    private void shoot(String name) {
        Screen.assertAccessible(page);
        Screen.shoot(page, "every-" + name, Look.DESK);
    }

    private static String card(String name) {
        return ".iv-card[data-question=" + name + "]";
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static byte[] wave() {
        byte[] sound = new byte[44 + 8_000];
        java.nio.ByteBuffer.wrap(sound)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + 8_000)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(8_000)
                .putInt(8_000)
                .putShort((short) 1)
                .putShort((short) 8)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(8_000);
        return sound;
    }
}
