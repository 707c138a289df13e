package org.landfall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

            victims.forEach(ProcessHandle::destroyForcibly);
            telling.type("Said meanwhile. ");
            typed += "Said meanwhile. ";
            telling.awaitUnsaved();
            assertThat(telling.words()).hasValue(typed);

            assertThat(telling.page().locator(".iv-saved:not([data-unsaved])")).isVisible(AFTER_A_RESTART);
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

    /** Those that speak to the application. */
    private static List<ProcessHandle> backends() throws IOException {
        try (Stream<ProcessHandle> all = postmaster().stream().flatMap(ProcessHandle::children)) {
            return all.filter(child -> child.info().commandLine().orElse("").contains("landfall_application"))
                    .limit(1)
                    .toList();
        }
    }

    private static int entries(Page page) {
        return (Integer) page.evaluate("document.querySelector('.iv-saved').count");
    }
}
