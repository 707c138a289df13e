package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.landfall.DatabaseDump;
import org.landfall.SoughtWord;

/**
 * Whoever steals the database, its files and its write-ahead log, a backup, the logs, the folder for temporary files and
 * what a crash left behind reads none of the words that people typed, in whatever encoding.
 */
@Tag("browser")
class StolenFilesTest {
    private static final SoughtWord ANSWER = new SoughtWord("망명길 KESTREL-ANSWER-8841");
    private static final SoughtWord NOTE = new SoughtWord("쪽지 KESTREL-NOTE-2216");
    private static final SoughtWord SEARCH = new SoughtWord("KESTREL-SEARCH-5570");
    private static final SoughtWord NAME = new SoughtWord("kestrel-name-9093");
    private static final SoughtWord PASSWORD = new SoughtWord("kestrel-password-울새-3127");

    private static Path stolen;
    private static Path home;
    private static LandfallProcess landfall;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        stolen = Files.createTempDirectory(Files.createDirectories(Path.of("target", "e2e")), "stolen-")
                .toAbsolutePath();
        home = Files.createDirectory(stolen.resolve("home"));
        Path temporary = Files.createDirectory(stolen.resolve("temporary"));
        List<String> options = List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:-CreateCoredumpOnCrash", // as ./landfall starts it
                "-Djava.io.tmpdir=" + temporary,
                "-XX:ErrorFile=" + stolen.resolve("crash.log"),
                "@" + LandfallProcess.RUN_ARGS);
        landfall = new LandfallProcess(home, DemoHomes.settings(0));
        landfall.useArguments(options);
        landfall.start();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        landfall.close();
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void noWordThatSomebodyTypedIsInAnyFileThatCanBeStolen() throws IOException {
        signInWrongly();
        interview();
        assertThat(landfall.call(
                        "backup", "make", stolen.resolve("stolen.backup").toString()))
                .isZero();
        DatabaseDump dump = new DatabaseDump(HomeDatabase.of(home));
        for (SoughtWord word : List.of(ANSWER, NOTE, SEARCH, NAME, PASSWORD)) {
            assertThat(dump.tablesWith(word)).as(word + " in a dump").isEmpty();
        }

        landfall.crash();

        assertThat(stolen.resolve("crash.log")).isNotEmptyFile();
        assertThat(home.resolve("data/pg_wal")).isNotEmptyDirectory();
        try (Stream<Path> files = Files.walk(stolen)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).contains(stolen.resolve("stolen.backup"), landfall.log());
            for (SoughtWord word : List.of(ANSWER, NOTE, SEARCH, NAME, PASSWORD)) {
                assertThat(all).as(word.word()).noneMatch(word::isIn);
            }
        }
        assertThat(Path.of("core." + landfall.pid())).doesNotExist();
    }

    private static void signInWrongly() {
        Page page = page();
        page.navigate("sign-in");
        page.locator("input[name=username]").fill(NAME.word());
        page.locator("input[name=password]").fill(PASSWORD.word());
        page.keyboard().press("Enter");
        page.waitForURL("**/sign-in?**");
    }

    private static void interview() {
        Page page = page();
        DemoAccounts.of(home).signIn(page, Telling.ACCOUNT);
        Telling telling = Telling.begin(page, Look.DESK);
        telling.type(ANSWER.word());
        page.keyboard().press("Tab");
        telling.awaitSaved();
        new KeyboardInterview(page).asks("t_decide").note(NOTE.word());
        telling.awaitSaved();
        Screen.go(page, "interviews");
        page.getByRole(AriaRole.TEXTBOX).first().fill(SEARCH.word());
        Screen.settle(page);
        page.navigate(telling.page().url());
        assertThat(page.locator("body")).not().containsText(SEARCH.word());
    }

    private static Page page() {
        return chromium.browser()
                .newContext(Look.DESK.context(landfall.address()))
                .newPage();
    }
}
