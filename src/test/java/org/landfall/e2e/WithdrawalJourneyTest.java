package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody takes everything back with a card: two custodians erase it, each at a window of their own, and print what they hand over. */
@Tag("browser")
class WithdrawalJourneyTest {
    private static final Duration PROOF = Duration.ofSeconds(5);
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

    @RegisterExtension
    static final RunningLandfall landfall =
            RunningLandfall.ownDemo("withdrawal", Map.of("LANDFALL_SESSION_PROOF", PROOF.toSeconds() + "s"));

    @ParameterizedTest
    @MethodSource("org.landfall.e2e.Look#some")
    void twoEraseWhatSomebodyTakesBackAndPrintWhatIsHandedOver(Look look) throws IOException {
        boolean korean = look.language().equals("ko");
        ask(CodeCards.made(landfall));
        Page first = landfall.signIn(TwoCustodians.FIRST, look);
        Locator waiting =
                first.locator(".lf-home-card", new Page.LocatorOptions().setHasText(korean ? "철회 요청" : "Withdrawal"));
        String pseudonym = waiting.first().locator("h3").innerText();
        look(first, "withdrawal-card", look);
        sign(first, TwoCustodians.FIRST, pseudonym, korean ? "삭제에 동의" : "Agree to erase", "withdrawal-agree", look);
        assertThat(first.locator(".lf-home-card [role=status]"))
                .containsText(korean ? "이제 다른 기록 책임자가" : "Another custodian can erase");
        retiredVintage(pseudonym);

        Page second = landfall.signIn(TwoCustodians.SECOND, look);
        sign(second, TwoCustodians.SECOND, pseudonym, korean ? "영구히 삭제" : "Erase for good", "withdrawal-erase", look);
        Locator paper = second.locator("vaadin-dialog print-sheet");
        assertThat(paper).containsText(pseudonym);
        assertThat(paper).containsText("2026-");
        assertThat(paper).not().containsText("Landfall");
        assertThat(paper).not().containsText(code(database()));
        Screen.choose(second.getByLabel(korean ? "한국어" : "English"));
        look(second, "withdrawal-paper", look);
        printed(second, korean ? "인쇄" : "Print", look);
        second.keyboard().press("Escape");
        look(second, "withdrawal-erased", look);

        for (String place : new String[] {"", "review"}) {
            second.navigate(place);
            Screen.settle(second);
            assertThat(second.locator("body")).not().containsText(pseudonym);
        }
        Assertions.assertThat(database()
                        .sql("select count(*) from interview.interview where pseudonym = ?")
                        .param(pseudonym)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static void ask(String number) {
        Page page = landfall.page();
        page.navigate("withdraw");
        page.getByLabel("Number on the card").fill(number);
        TwoCustodians.press(page, "Send");
        assertThat(page.locator("h1")).hasText("Thank you");
    }

    /** Reads what goes and what stays, says so, and proves who it is. */
    private static void sign(Page page, String account, String pseudonym, String act, String picture, Look look) {
        Instant over = Instant.now().plus(PROOF);
        page.waitForCondition(() -> Instant.now().isAfter(over));
        page.locator(".lf-home-card", new Page.LocatorOptions().setHasText(pseudonym))
                .locator("vaadin-button")
                .click();
        Locator signing =
                page.locator("vaadin-dialog").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act));
        assertThat(signing).isVisible();
        look(page, picture, look);
        signing.click();
        Locator password = page.locator("vaadin-dialog input[type=password]");
        assertThat(password).isVisible();
        password.fill(landfall.password(account));
        password.press("Enter");
        assertThat(password).hasCount(0);
    }

    private static void printed(Page page, String print, Look look) {
        page.evaluate("window.print = () => {}");
        TwoCustodians.press(page, print);
        Screen.settle(page);
        Assertions.assertThat(page.title()).as("no-break space").isEqualTo("\u00a0");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".lf-print")).isVisible();
        assertThat(page.locator("vaadin-dialog print-sheet")).isHidden();
        page.setViewportSize(794, 1123);
        Screen.shoot(page, "withdrawal-printed", look);
        page.setViewportSize(look.width(), look.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        // after which the browser says that it has printed
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setFormat("A4")
                .setPath(Path.of("target", "screenshots", "withdrawal-printed-" + look + ".pdf")));
        Assertions.assertThat(PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .isEqualTo(1);
    }

    /** One that may have counted the talk, as nobody can tell any more, and of which a table was taken away. */
    private static void retiredVintage(String pseudonym) throws IOException {
        JdbcClient database = database();
        UUID study = database.sql("select study_id from interview.interview where pseudonym = ?")
                .param(pseudonym)
                .query(UUID.class)
                .single();
        UUID vintage = UUID.randomUUID();
        asSystem(database, """
                insert into analysis.cut_proposal (id, study, documents, asked_by, asked_at, keyset_id, data_key, sealed)
                values (?, ?, false, gen_random_uuid(), now(), '', '', '')""", vintage, study);
        asSystem(database, """
                update analysis.cut_proposal set agreed = true, decided_by = gen_random_uuid(), decided_at = now(),
                       keyset_id = null, data_key = null, sealed = null where id = ?""", vintage);
        asSystem(database, """
                insert into analysis.vintage
                    (id, study, study_code, label, cut_at, cut_by, proposal, sigma, noisy_persons, members)
                select ?, id, code, '2026-' || (select 7 + count(*) from analysis.vintage), now(), 'nobody', ?, 4, 200, ''
                  from study.study where id = ?""", vintage, vintage, study);
        asSystem(database, """
                insert into analysis.retirement (id, vintage, study, reason, asked_by, asked_at)
                values (?, ?, ?, 'Over', gen_random_uuid(), now())""", vintage, vintage, study);
        asSystem(
                database,
                "update analysis.retirement set decided_by = gen_random_uuid(), decided_at = now(), agreed = true where id = ?",
                vintage);
        asSystem(database, """
                insert into release.departure (study, vintage, taken_by, taken_at, kind, tables, hashes)
                values (?, ?, gen_random_uuid(), now(), 'SVG', '{sex}', array[repeat('a', 64)])""", study, vintage);
    }

    /** Each statement has a connection of its own. */
    private static void asSystem(JdbcClient database, String statement, Object... values) {
        database.sql("do $$ begin perform set_config('app.role', 'SYSTEM', false); end $$; " + statement)
                .params(values)
                .update();
    }

    private static String code(JdbcClient database) {
        return database.sql("select study_code from analysis.vintage limit 1")
                .query(String.class)
                .single();
    }

    private static JdbcClient database() throws IOException {
        return HomeDatabase.of(landfall.process().home());
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }
}
