package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * One process of PostgreSQL is killed while somebody types, then the whole server. The application goes on without a
 * restart and without a sign-in; what the screen called saved is stored, and what it did not is stored afterwards.
 */
@Tag("browser")
class KilledDatabaseTest {
    private static final LocatorAssertions.IsVisibleOptions AFTER_A_RESTART =
            new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);

    @RegisterExtension
    static final RunningLandfall landfall =
            RunningLandfall.ownDemo("nothing-lost", Map.of("LANDFALL_HEARTBEAT_SECONDS", "2"));

    @Test
    void whatTheScreenCallsSavedIsStoredWhenABackendAndWhenTheWholeServerIsKilled() throws IOException {
        Telling telling = Telling.begin(landfall, Look.DESK);
        String typed = "";
        for (List<ProcessHandle> victims : List.of(backends(), postmaster())) {
            telling.type("Said before. ").awaitSaved();
            typed += "Said before. ";
            int acknowledged = entries(telling.page());
            assertThat(victims).hasSize(1);

            victims.forEach(ProcessHandle::destroyForcibly);
            telling.type("Said meanwhile. ");
            typed += "Said meanwhile. ";
            telling.awaitUnsaved();
            assertThat(telling.words()).hasValue(typed);

            assertThat(telling.stored()).isVisible(AFTER_A_RESTART);
            assertThat(telling.cover().isVisible()).as("a sign-in").isFalse();
            Telling other = Telling.at(landfall, telling.page().url());
            assertThat(other.words()).hasValue(typed.stripTrailing());
            System.out.println(victims.size() + " of PostgreSQL killed: acknowledged " + acknowledged + ", stored "
                    + entries(other.page()));
            assertThat(entries(other.page())).isGreaterThanOrEqualTo(acknowledged);
            other.page().context().close();
        }
        assertThat(landfall.process().isAlive()).isTrue();
        assertThat(Files.readString(landfall.process().log())).doesNotContain("\tat ");
    }

    private static List<ProcessHandle> postmaster() throws IOException {
        return landfall.process().databaseProcesses();
    }

    /** One that speaks to the application. */
    private static List<ProcessHandle> backends() throws IOException {
        return postmaster().stream()
                .flatMap(ProcessHandle::children)
                .filter(child -> title(child).contains("landfall_application"))
                .limit(1)
                .toList();
    }

    /** As PostgreSQL writes it; Java shows the program alone. */
    private static String title(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    private static int entries(Page page) {
        return (Integer) page.evaluate("document.querySelector('.iv-saved').count");
    }
}
