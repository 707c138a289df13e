package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A talk is recorded, the browser dies in the middle of it, and what was said until then is heard by a custodian. */
@Tag("browser")
class SoundJourneyTest {
    private static final String ACCOUNT = "interviewer2@demo";
    private static final Duration SLICE = Duration.ofSeconds(4);
    private static final Duration MOST_LOST = Duration.ofSeconds(10);

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("talks");

    @Test
    void aBrowserThatDiesLosesSecondsAndTheRestIsHeardUntilThePersonTakesItBack() throws IOException {
        String address = recordedUntilTheBrowserDies();

        Page page = landfall.signIn(
                ACCOUNT, new Look(390, "ko", true), device -> device.setPermissions(List.of("microphone")));
        page.navigate(address);
        record(page);
        look(page, "sound-on", new Look(390, "ko", true));
        sized(page, "sound-on", new Look(1440, "ko", true));
        Screen.settle(page);
        press(page, "쉬기");
        assertThat(page.locator(".iv-pause")).isVisible();
        page.waitForTimeout(SLICE.toMillis()); // what was on its way
        long paused = stored();
        page.waitForTimeout(2 * SLICE.toMillis());
        assertThat(stored()).as("none in the pause").isEqualTo(paused);

        leftOn(address);
        handedIn(address);
        heard(address.replace("interview/", "review/"));
    }

    /** @return the address of the interview */
    private String recordedUntilTheBrowserDies() throws IOException {
        try (Chromium other = new Chromium()) {
            Browser.NewContextOptions device =
                    Look.DESK.context(landfall.process().address()).setPermissions(List.of("microphone"));
            Page page = other.browser().newContext(device).newPage();
            page.context().addCookies(Look.DESK.cookies(landfall.process().address()));
            DemoAccounts.of(landfall.process().home()).signIn(page, ACCOUNT);
            agreed(page);
            String address = page.url();
            look(page, "sound-off", Look.DESK);
            Instant began = Instant.now();
            record(page);
            look(page, "sound-on", Look.DESK);
            sized(page, "sound-on", new Look(390, "en", false));
            other.kill9();
            Duration said = Duration.between(began, Instant.now());
            Duration stored = SLICE.multipliedBy(stored());
            System.out.printf("sound: recorded %d s, stored %d s%n", said.toSeconds(), stored.toSeconds());
            assertThat(said.minus(stored)).isLessThanOrEqualTo(MOST_LOST);
            return address;
        }
    }

    /** Three quarters of an hour nobody touches the page. */
    private static void leftOn(String address) {
        Page page = landfall.signIn(ACCOUNT, Look.DESK, device -> device.setPermissions(List.of("microphone")));
        page.clock().install();
        page.navigate(address);
        record(page);
        Locator recorder = page.locator("sound-recorder");
        assertThat(recorder.locator("[role=status]")).hasText("");
        page.clock().fastForward("45:00");
        assertThat(recorder.locator("[role=status]"))
                .hasText("Recording has stopped: nobody had touched this page for 45 minutes.");
        assertThat(recorder.locator("button")).hasAttribute("aria-pressed", "false");
        page.context().close();
    }

    /** The custodian plays it, moves about in it, and notes that recording was taken back. */
    private static void heard(String address) throws IOException {
        Page page = landfall.signIn("custodian@demo", Look.DESK);
        page.navigate(address);
        Locator sounds = page.locator(".iv-recordings audio");
        assertThat(sounds).hasCount(3);
        sounds.last().scrollIntoViewIfNeeded();
        look(page, "sound-heard", Look.DESK);
        sounds.first().evaluate("sound => { sound.muted = true; return sound.play(); }");
        page.waitForFunction("() => { const sound = document.querySelector('.iv-recordings audio');"
                + " return Number.isFinite(sound.duration) && sound.duration > 7 && sound.currentTime > 0.5; }");
        String sound = (String) sounds.first().evaluate("sound => sound.src");
        assertThat(page.request().get(sound).status()).isEqualTo(200);

        page.locator(".iv-use").nth(1).locator("vaadin-button").click();
        assertThat(page.locator(".iv-recordings")).isHidden();
        assertThat(page.request().get(sound).status()).isEqualTo(404);
        assertThat(stored()).isZero();
    }

    private static void agreed(Page page) {
        press(page, "New interview");
        Screen.choose(page.getByLabel("No, none of it"));
        press(page, "Begin");
        page.waitForURL("**/interview/*");
        Screen.settle(page);
        KeyboardInterview talk = new KeyboardInterview(page);
        Locator card = page.locator(".iv-card");
        for (String at = card.getAttribute("data-question");
                List.of("iv_date", "iv_mode", "resp_role", "iv_interp", "iv_private")
                        .contains(at);
                at = card.getAttribute("data-question")) {
            talk.key(at.equals("iv_date") ? "Enter" : "1");
            Screen.settle(page);
        }
        talk.asks("elig_adult").key("1");
        talk.asks("c_teach").key("2 3 4 Enter");
        talk.asks("c_part").key("1");
        talk.asks("c_audio");
        assertThat(page.locator("sound-recorder")).isHidden();
        talk.key("1").asks("c_quote");
    }

    private static void record(Page page) {
        Locator recorder = page.locator("sound-recorder");
        recorder.locator("button").click();
        assertThat(recorder.locator("[role=timer]")).hasText(Pattern.compile(".*(0:08|0:12|0:16).*"));
    }

    /** Slices that are on the disk. */
    private static long stored() throws IOException {
        return HomeDatabase.of(landfall.process().home())
                .sql("select count(*) from interview.attachment_chunk c join interview.attachment a"
                        + " on a.id = c.attachment_id where a.live")
                .query(Long.class)
                .single();
    }

    private static void handedIn(String address) throws IOException {
        HomeDatabase.of(landfall.process().home())
                .sql("update interview.interview set state = 'COMPLETED', completed_at = now() where id = ?")
                .param(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)))
                .update();
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }

    private static void sized(Page page, String name, Look look) {
        page.setViewportSize(look.width(), look.height());
        look(page, name, look);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
