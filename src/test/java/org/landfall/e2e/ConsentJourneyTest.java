package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody is asked for consent, use by use, takes one back, and leaves with a card; the number stays nowhere. */
@Tag("browser")
class ConsentJourneyTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("talks");

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void consentIsGivenUseByUseAndACardIsHandedOver(Look look) {
        Page page = landfall.signIn("interviewer2@demo", look);
        boolean korean = look.language().equals("ko");
        press(page, korean ? "새 면담" : "New interview");
        Screen.choose(page.getByLabel(korean ? "없습니다" : "No, none of it"));
        press(page, korean ? "시작하기" : "Begin");
        page.waitForURL("**/interview/*");
        KeyboardInterview talk = new KeyboardInterview(page);
        setUp(page, talk);
        look(page, "consent-intro", look);
        talk.asks("elig_adult").key("1");
        talk.asks("c_teach").key("1 Enter");
        Screen.settle(page);
        look(page, "consent-unclear", look);
        talk.key("Enter");
        look(page, "consent-again", look);
        press(page, korean ? "설명하고 다시 여쭙기" : "Explain and ask once more");
        talk.key("Alt+ArrowLeft");
        talk.asks("c_teach").key("2 3 4");
        look(page, "consent-teach", look);
        talk.key("Enter");
        talk.asks("c_part").key("1");
        talk.asks("c_audio").key("2");
        talk.asks("c_quote").key("2");
        talk.asks("c_aggr").key("1");
        talk.asks("c_recont");
        look(page, "consent-use", look);
        if (look.width() < 600) {
            Screen.shootAsItIs(page, "telephone");
        }
        side(page, look, korean);
        Screen.assertAccessible(page);
        look(page, "consent-agreed", look);
        page.getByRole(AriaRole.BUTTON, named(korean ? "거두기: 표에 넣어 세기" : "Take back: Counted in tables"))
                .click();
        Screen.settle(page);
        assertThat(page.locator(".iv-use").nth(3)).containsText(korean ? "아니요" : "no");
        page.getByRole(AriaRole.BUTTON, named(korean ? "허락: 표에 넣어 세기" : "Allow: Counted in tables"))
                .click();
        Screen.settle(page);
        look(page, "consent-widen", look);
        press(page, korean ? "취소" : "Cancel");
        press(page, korean ? "번호 카드" : "Code card");
        Screen.settle(page);
        String number = page.locator(".lf-card-number").first().innerText();
        Screen.assertAccessible(page);
        look(page, "consent-card", look);
        printed(page, korean ? "인쇄" : "Print", "consent-card-printed-" + look);
        press(page, korean ? "닫기" : "Close");
        press(page, korean ? "번호 카드" : "Code card");
        Screen.settle(page);
        assertThat(page.locator(".lf-card-number")).hasCount(0);
        press(page, korean ? "취소" : "Cancel");
        press(page, korean ? "확인서" : "Receipt");
        Screen.settle(page);
        Screen.assertAccessible(page);
        look(page, "consent-receipt", look);
        printed(page, korean ? "인쇄" : "Print", "consent-receipt-printed-" + look);
        press(page, korean ? "닫기" : "Close");
        Screen.settle(page);
        nowhere(page, number);
    }

    /** On a narrow screen what was agreed comes in from the side. */
    private static void side(Page page, Look look, boolean korean) {
        if (look.width() < 1100) {
            page.locator(".iv-narrow")
                    .filter(new Locator.FilterOptions().setHasText(korean ? "표시" : "Marks"))
                    .click();
            Screen.settle(page);
        }
    }

    private static void printed(Page page, String print, String name) {
        page.evaluate("window.print = () => {}");
        press(page, print);
        Screen.settle(page);
        assertThat(page.title()).doesNotContain("Landfall");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".lf-print")).isVisible();
        assertThat(page.locator("vaadin-dialog print-sheet")).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target", "screenshots", name + ".pdf")));
        page.evaluate("window.dispatchEvent(new Event('afterprint'))");
        assertThat(page.title()).contains("Landfall");
    }

    /** Neither the address nor anything the browser or the server keeps has the number. */
    private static void nowhere(Page page, String number) {
        String digits = number.replace(" ", "");
        assertThat(digits).hasSize(18);
        Object kept =
                page.evaluate("() => location.href + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"
                        + " + document.cookie + JSON.stringify(history.state) + document.documentElement.outerHTML");
        assertThat(kept.toString()).doesNotContain(digits).doesNotContain(number);
        for (String written : List.of(digits, number)) {
            assertThat(files()).noneMatch(file -> holds(file, written));
        }
    }

    /** The log, and everything of the installation, the database's own files among it. */
    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(landfall.process().home())) {
            return Stream.concat(Stream.of(landfall.process().log()), files.filter(Files::isRegularFile))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(words);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was prepared stands there already; the rest is the first of each. */
    private static void setUp(Page page, KeyboardInterview talk) {
        Screen.settle(page);
        Locator card = page.locator(".iv-card");
        for (String at = card.getAttribute("data-question");
                List.of("iv_date", "iv_mode", "resp_role", "iv_interp", "iv_private")
                        .contains(at);
                at = card.getAttribute("data-question")) {
            talk.key(at.equals("iv_date") ? "Enter" : "1");
            Screen.settle(page);
        }
    }

    private static void look(Page page, String name, Look look) {
        Screen.shoot(page, name, look);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).first().click();
    }
}
