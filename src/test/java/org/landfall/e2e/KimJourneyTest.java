package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.landfall.DatabaseDump;
import org.landfall.SoughtWord;

/**
 * The main job from end to end, on the packaged application: the first person of the 2006 article is recorded in Korean
 * with the keyboard alone, the server is killed in the middle, and a protected table comes out at the end.
 */
@Tag("browser")
class KimJourneyTest {
    private static final String CANARY = "카나리아 KIMCANARY 7351";
    private static final String NOTE_CANARY = "NOTECANARY 9264";

    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.demo();

    @Test
    void theFirstPersonOfTheArticleIsRecordedByKeyboardThroughAKilledServerAndCounted() throws IOException {
        Page page = landfall.signIn("interviewer@demo", Look.KOREAN_DESK);
        KeyboardInterview talk = new KeyboardInterview(page);
        talk.begin();
        String pseudonym = page.locator(".iv-pseudonym").innerText();

        setUpAndPerson(talk);
        journey(talk);
        information(talk);
        talk.asks("dest_cons");
        String address = page.url();

        landfall.process().kill9();
        landfall.process().start();
        page = landfall.signIn("interviewer@demo", Look.KOREAN_DESK);
        page.navigate(address);
        talk = new KeyboardInterview(page);
        talk.asks("dest_cons");
        assertThat(page.locator(".iv-saved")).containsText("저장됨");

        destination(talk);
        reasons(talk);
        words(talk);
        debrief(talk);
        source(page);
        talk.handIn();
        page.getByLabel("가명으로 찾기").fill(pseudonym);
        assertThat(page.locator(".iv-line").filter(new Locator.FilterOptions().setHasText(pseudonym)))
                .containsText("제출됨");

        approve(pseudonym);
        table();
        nothingInTheClear();
    }

    /** A record of a document is handed in together with its source only. */
    private static void source(Page page) {
        Locator panel = page.locator(".src-panel");
        panel.getByLabel("출처 표기").fill("North Korean Human Rights Policy Causes Defectors to Seek Refuge in the U.S.");
        panel.getByLabel("발행처").fill("DailyNK");
        panel.getByLabel("발행일").fill("2006-05-19/..");
        panel.getByLabel("언어").fill("en");
        panel.getByLabel("찾은 곳과 찾은 때").fill("Archive, 2026");
        panel.getByLabel("권리").fill("Paraphrased");
        panel.locator("vaadin-select").click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("가명").setExact(true))
                .click();
        Screen.shoot(page, "source", Look.KOREAN_DESK);
        panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("저장하기"))
                .click();
        panel.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "article.txt", "text/plain", "First.\n\nSecond.".getBytes(StandardCharsets.UTF_8)));
        assertThat(panel.locator(".src-number")).hasCount(2);
        assertThat(panel.locator(".iv-careful")).isHidden();
    }

    private static void setUpAndPerson(KeyboardInterview talk) {
        talk.asks("iv_date").type("2006-05-19").key("Enter");
        talk.asks("iv_mode").key("Enter");
        talk.asks("resp_role").key("1");
        talk.asks("age_mode").key("2");
        talk.asks("age_years").type("38").key("Enter");
        talk.asks("sex").key("1");
        for (String silent : new String[] {"prov", "edu", "occ", "left_year", "fam_nk", "fam_abr"}) {
            talk.asks(silent).key("X");
        }
    }

    private static void journey(KeyboardInterview talk) {
        talk.choose("j_country", "몽골");
        talk.asks("j_area").key("Enter");
        talk.asks("j_year").type("2003").key("Enter");
        talk.skipSilentUntilRosterEnd();
        talk.goOn();
        talk.asks("arranger").key("X");
    }

    private static void information(KeyboardInterview talk) {
        talk.asks("src_used").key("6").key("Enter");
        talk.asks("src_where").key("X");
        talk.asks("src_freq").key("X");
        talk.asks("src_topic").key("1").key("Enter");
        talk.asks("src_trust").key("X");
        talk.asks("src_infl").key("X");
        talk.asks("precedent").key("X");
    }

    private static void destination(KeyboardInterview talk) {
        talk.choose("dest_cons", "한국", "미국").key("Enter");
        talk.choose("dest_first", "미국");
        talk.asks("dest_when").key("X");
        talk.choose("att_any", "예");
        // some of his companions tried the mission of the United States …
        talk.choose("att_who", "미국 대사관");
        talk.choose("att_ctry", "몽골");
        talk.asks("att_year").type("2003").key("Enter");
        talk.choose("att_dest", "미국");
        talk.asks("att_adv").key("X");
        talk.skipSilentUntilRosterEnd();
        // … and he gave the plan up on the advice of the Korean one
        talk.addEntry();
        talk.choose("att_who", "한국 대사관");
        talk.choose("att_ctry", "몽골");
        talk.asks("att_year").type("2003").key("Enter");
        talk.asks("att_dest").key("X");
        talk.choose("att_adv", "다른 나라").key("Enter");
        talk.choose("att_eff", "바꾸");
        talk.choose("att_out", "다른 나라");
        talk.asks("att_wait").key("X");
        talk.goOn();
        talk.choose("dest_chg", "관리").key("Enter");
        talk.choose("dest_act", "한국");
        talk.asks("dest_year").type("2003").key("Enter");
        talk.asks("dest_cond").note(NOTE_CANARY);
        talk.asks("dest_cond").type("조건이 좋았다면 갔을 것이라고 함. " + CANARY).key("Control+Enter");
    }

    private static void reasons(KeyboardInterview talk) {
        talk.silentUntil("rs_main1");
        talk.choose("rs_main1", "일자리");
        talk.asks("rs_main2").key("X");
        talk.choose("rs_notkr", "일자리").key("Enter");
    }

    private static void words(KeyboardInterview talk) {
        talk.silentUntil("t_decide");
        talk.asks("t_decide").type("요약만 적음. " + CANARY).key("Control+Enter");
        talk.asks("t_heard").key("Control+Enter");
        talk.asks("t_say").key("Control+Enter");
    }

    private static void debrief(KeyboardInterview talk) {
        talk.choose("db_cons", "빈틈");
        talk.choose("db_basis", "섞여");
        talk.choose("db_risk", "낮음");
        talk.asks("db_note").key("Control+Enter");
    }

    private static void approve(String pseudonym) {
        Page page = landfall.signIn("custodian@demo", Look.KOREAN_DESK);
        Screen.go(page, "review");
        page.getByLabel("가명으로 찾기").fill(pseudonym);
        assertThat(page.locator(".rv-tray vaadin-button:visible")).hasCount(1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("읽기 " + pseudonym))
                .click();
        assertThat(page.locator(".iv-record")).containsText("몽골");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("승인하기"))
                .click();
        page.waitForURL("**/review");
    }

    private static void table() throws IOException {
        TwoCustodians.cutVintage(landfall, Look.KOREAN_DESK);

        Page researcher = landfall.signIn("researcher@demo");
        Screen.go(researcher, "tables");
        researcher
                .getByText("First-preference destination by main reason")
                .first()
                .click();
        assertThat(researcher.locator(".an-centre table")).containsText("United States");
        assertThat(researcher.locator(".an-centre lf-chart svg").first()).isVisible();
        Screen.shootForReadme(researcher, "table");
        for (Look look : Look.everyOne() ? Look.all() : List.of(new Look(390, "ko", true))) {
            tableIn(look);
        }
        Download download = researcher.waitForDownload(() -> researcher
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download as CSV"))
                .click());
        String files = zipText(download);
        assertThat(files)
                .contains(
                        "== tables/pref_grp-rs_main1.csv",
                        "== codebook.csv",
                        "== receipt.json",
                        "pref_grp",
                        "rs_main1",
                        "noise_sd")
                .doesNotContain(CANARY);
    }

    private static void tableIn(Look look) {
        Page page = landfall.signIn("researcher@demo", look);
        Screen.go(page, "tables");
        page.locator(".an-links vaadin-button").first().click();
        assertThat(page.locator(".an-centre lf-chart svg").first()).isVisible();
        Screen.assertAccessible(page);
        Screen.shoot(page, "table-shown", look);
    }

    private static void nothingInTheClear() throws IOException {
        Path home = landfall.process().home();
        for (String word : List.of("KIMCANARY", "NOTECANARY", "카나리아")) {
            SoughtWord sought = new SoughtWord(word);
            assertThat(Traces.of(sought, home)).as(word).isEmpty();
            assertThat(sought.isIn(landfall.process().log()))
                    .as(word + " in the log")
                    .isFalse();
            assertThat(new DatabaseDump(HomeDatabase.of(home)).tablesWith(sought))
                    .isEmpty();
        }
    }

    private static String zipText(Download download) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(download.path()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append("== ").append(entry.getName()).append('\n');
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
