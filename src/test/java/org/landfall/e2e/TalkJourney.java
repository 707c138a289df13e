package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** From the first tap or key of a whole interview until somebody else has read it, and nothing of it lies elsewhere. */
final class TalkJourney {
    private final RunningLandfall landfall;
    private final Page page;
    private final Hand hand;
    private final WholeTalk talk;

    private TalkJourney(RunningLandfall landfall, String account, Page page, Function<Page, Hand> by) {
        this.landfall = landfall;
        this.page = page;
        this.hand = by.apply(page);
        this.talk = new WholeTalk(page, hand, landfall.password(account));
    }

    static void of(RunningLandfall landfall, String account, Page page, Function<Page, Hand> by) throws IOException {
        new TalkJourney(landfall, account, page, by).whole();
    }

    private void whole() throws IOException {
        Screen.go(page, "interviews");
        try {
            talk.give();
        } catch (RuntimeException | Error stuck) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "talk-stuck.png")));
            throw stuck;
        }
        String pseudonym = page.locator(".iv-pseudonym").innerText();
        keptNowhere();
        hand.press("제출하기");
        page.waitForURL("**/interviews");
        keptNowhere();
        readBy(landfall.signIn("custodian@demo", Look.KOREAN_DESK), pseudonym);
    }

    private void readBy(Page custodian, String pseudonym) {
        Screen.go(custodian, "review");
        custodian
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("읽기 " + pseudonym))
                .click();
        assertThat(custodian.locator(".rv-line").first()).isVisible();
        List<String> read = new ArrayList<>(custodian.locator(".rv-line").all().stream()
                .map(TalkJourney::line)
                .toList());
        for (String said : talk.said()) {
            assertThat(read).contains(said);
            read.remove(said);
        }
        assertThat(custodian.locator(".rv-line").filter(has("동행자"))).containsText("붙잡힐까");
        assertThat(custodian.locator(".rv-line").filter(has("잠시 생각한 뒤"))).containsText("일자리와 생계");
    }

    private static String line(Locator line) {
        return WholeTalk.plain(line.locator(".rv-question").first().textContent()) + " = "
                + WholeTalk.plain(line.locator(".rv-answer").first().textContent());
    }

    private void keptNowhere() throws IOException {
        Object kept = page.evaluate("() => location.href + document.title + JSON.stringify(localStorage)"
                + " + JSON.stringify(sessionStorage) + document.cookie + JSON.stringify(history.state)");
        String log = Files.readString(landfall.process().log());
        for (String secret : List.of(
                "TALKCANARY",
                "카나리아",
                KoreanTalk.NUMBER,
                talk.number(),
                talk.number().replace(" ", ""))) {
            assertThat(secret).isNotBlank();
            assertThat(kept.toString()).doesNotContain(secret);
            assertThat(log).doesNotContain(secret);
        }
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
