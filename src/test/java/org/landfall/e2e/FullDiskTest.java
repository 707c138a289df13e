package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The home lies on a small disk, and that is filled: first as far as Landfall lets it come, then to the last byte, so that
 * PostgreSQL dies. Needs root, to mount the disk.
 */
@Tag("browser")
class FullDiskTest {
    private static final LocatorAssertions.IsVisibleOptions IN_A_WHILE =
            new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);
    private static final int MEGABYTE = 1 << 20;
    private static final int NEARLY_ALL = 24;
    private static final Look PHONE = new Look(390, "ko", true);

    private static Path disk;
    private static LandfallProcess landfall;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        disk = Files.createTempDirectory(Files.createDirectories(Path.of("target", "e2e")), "small-disk-")
                .toAbsolutePath();
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString()))
                .as("a small disk can be mounted here, which takes root")
                .isZero();
        landfall = new LandfallProcess(Files.createDirectory(disk.resolve("home")), DemoHomes.settings(0));
        landfall.useArguments(ShortLived.arguments());
        landfall.start();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() throws IOException {
        if (landfall != null) {
            landfall.close();
        }
        if (chromium != null) {
            chromium.close();
        }
        run("umount", "--lazy", disk.toString());
    }

    @Test
    void readsGoOnNothingIsCalledSavedAndWhatWasTypedIsStoredWhenThereIsRoomAgain() throws IOException {
        Page reader = signedIn("interviewer2@demo", Look.DESK);
        Page phone = signedIn("interviewer2@demo", PHONE);
        Telling telling = Telling.begin(signedIn(Telling.ACCOUNT, Look.DESK), Look.DESK);
        telling.type("Before. ").awaitSaved();

        leave(NEARLY_ALL);
        landfall.awaitLine("The disk is full");
        telling.type("While it was full. ");
        assertThat(saved(telling, "the server’s disk is full")).isVisible(IN_A_WHILE);
        telling.awaitUnsaved();
        reader.navigate("interviews");
        assertThat(reader.getByText("The server’s disk is full.")).isVisible();
        assertThat(reader.getByText("New interview").first()).isVisible();
        look(reader, "disk-full", Look.DESK);
        phone.navigate("interviews");
        assertThat(phone.getByText("서버의 디스크가 가득 찼습니다.")).isVisible();
        look(phone, "disk-full", PHONE);
        assertThat(telling.page().locator(".iv-top").boundingBox().height)
                .as("the sentence moves no button to another line")
                .isLessThan(120);
        Screen.shootAtOnce(telling.page(), "disk-full-interview", Look.DESK);

        leave(0);
        exhaust();
        telling.type("While nothing ran. ");
        telling.awaitUnsaved();
        assertThat(telling.words()).hasValue("Before. While it was full. While nothing ran. ");

        Files.delete(filler());
        assertThat(telling.stored()).isVisible(IN_A_WHILE);
        assertThat(telling.cover().isVisible()).as("a sign-in").isFalse();
        Page other = signedIn(Telling.ACCOUNT, Look.DESK);
        other.navigate(telling.page().url());
        assertThat(new Telling(other).words()).hasValue("Before. While it was full. While nothing ran.");
        reader.navigate("interviews");
        assertThat(reader.getByText("The server’s disk is full.")).isHidden();
        assertThat(Files.readString(landfall.log())).doesNotContain("\tat ");
    }

    private static Locator saved(Telling telling, String words) {
        return telling.saved().filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Fills the disk until so many megabytes are left. */
    private static void leave(int megabytes) throws IOException {
        byte[] zeros = new byte[MEGABYTE];
        try (OutputStream out = Files.newOutputStream(
                filler(), java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            while (Files.getFileStore(disk).getUsableSpace() > (long) megabytes * MEGABYTE) {
                out.write(zeros, 0, (int)
                        Math.min(MEGABYTE, Files.getFileStore(disk).getUsableSpace()));
            }
        } catch (IOException full) {
            assertThat(megabytes).isZero();
        }
    }

    private static Path filler() {
        return disk.resolve("filler");
    }

    /** Makes the server begin new segments of its log until there is no room for one, of which it dies. */
    private static void exhaust() throws IOException {
        String port = Files.readAllLines(landfall.home().resolve("data/postmaster.pid"))
                .get(3);
        String password = Files.readString(landfall.home().resolve("secrets/postgres.password"));
        JdbcClient server = JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port.strip() + "/landfall", "postgres", password.strip()));
        try {
            for (int i = 0; i < 50; i++) {
                server.sql("select pg_logical_emit_message(true, 'full', 'x')")
                        .query()
                        .listOfRows();
                server.sql("select pg_switch_wal()").query().listOfRows();
            }
            throw new AssertionError("The server found room");
        } catch (DataAccessException died) {
            System.out.println(
                    "PostgreSQL without room for its log: " + died.getClass().getSimpleName());
        }
    }

    private static void look(Page page, String name, Look look) {
        Screen.settle(page);
        Screen.assertAccessible(page);
        Screen.shoot(page, name, look);
    }

    private static Page signedIn(String account, Look look) {
        BrowserContext device = chromium.browser().newContext(look.context(landfall.address()));
        device.addCookies(look.cookies(landfall.address()));
        Page page = device.newPage();
        DemoAccounts.of(landfall.home()).signIn(page, account);
        return page;
    }

    private static int run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
