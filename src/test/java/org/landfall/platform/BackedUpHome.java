package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.landfall.TestHome;

/** A home that was written to while it was backed up, and its recovery sheets. */
final class BackedUpHome {
    /** Stored in the clear on purpose: only the backup's own seal hides it. */
    static final String CANARY = "Kanarienvogel-울새-7311";

    static final long ACKNOWLEDGED = 300;

    final Path home = TestHome.newHome();
    final Path file = TestHome.newHome().resolve("landfall.backup");
    private final Path sheets = TestHome.newHome();

    BackedUpHome() throws IOException, SQLException {
        try (SmallProcess writing = SmallProcess.start(home, "write").until(Long.toString(ACKNOWLEDGED))) {
            sql("create table small.word (t text)", "insert into small.word values ('" + CANARY + "')");
            assertThat(said(home, "backup make " + file, 0))
                    .contains("Backup made: " + file, "sealed to the backup key", "backup-sheet-1.txt")
                    .contains("nobody can read this backup.")
                    .contains("the epoch keys in " + home.resolve("secrets/epochs"), "LANDFALL_EPOCHS_COPY");
            writing.until(Long.toString(ACKNOWLEDGED + 1));
        }
        for (int n = 1; n <= 3; n++) {
            Files.move(home.resolve("secrets/backup-sheet-" + n + ".txt"), sheet(n));
        }
    }

    Path sheet(int number) {
        return sheets.resolve("sheet-" + number);
    }

    String twoSheets() {
        return sheet(3) + " " + sheet(1);
    }

    /** By the owner, on a home that runs. */
    void sql(String... statements) throws SQLException {
        RunningPostgres server = RunningPostgres.of(home);
        try (Connection owner = DriverManager.getConnection(
                        server.url(), server.owner().user(), server.owner().password());
                Statement statement = owner.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    /** A new home with nothing but this one's root key. */
    Path emptyHome() throws IOException {
        Path empty = TestHome.newHome();
        Files.createDirectories(empty.resolve("secrets"));
        Files.copy(home.resolve("secrets/root.key"), empty.resolve("secrets/root.key"));
        return empty;
    }

    static String said(Path home, String task, int code) {
        return said(home, task, code, Map.of());
    }

    static String said(Path home, String task, int code, Map<String, String> settings) {
        try (SmallProcess process = new SmallProcess(home, task, settings)) {
            assertThat(process.end()).as(process.said()).isEqualTo(code);
            assertThat(process.said()).doesNotContain("\tat ", "Exception");
            return process.said();
        }
    }

    static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
