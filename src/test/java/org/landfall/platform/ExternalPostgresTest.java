package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.landfall.TestHome;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** With LANDFALL_DATABASE_URL the database is somebody else's: used, never started, never stopped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExternalPostgresTest {
    private final Path home = TestHome.newHome();
    private OtherPostgres other;

    @BeforeAll
    void aServerThatLandfallPreparedOnce() throws IOException {
        other = new OtherPostgres();
        try (SmallProcess process = new SmallProcess(home, "wait", other.settings())) {
            process.until(SmallLandfall.READY);
        }
    }

    @AfterAll
    void stop() throws IOException {
        other.close();
    }

    @Test
    void noEmbeddedServerIsMadeBesideIt() {
        assertThat(home.resolve("data")).doesNotExist();
        assertThat(home.resolve("secrets/root.key")).exists();
    }

    @Test
    void itGoesOnWhenLandfallStops() {
        try (SmallProcess again = new SmallProcess(home, "wait", other.settings())) {
            again.until(SmallLandfall.READY).terminate();
        }
        assertThatNoException().isThrownBy(() -> ExternalPostgres.reached(settings(other.url(), "other")));
    }

    @Test
    void anotherHomeMakesNoKeyBesideItsRows() {
        Path stranger = TestHome.newHome();
        try (SmallProcess process = new SmallProcess(stranger, "wait", other.settings())) {
            assertThat(process.end()).isEqualTo(78);
            assertThat(process.said()).contains("The database was sealed with the root key");
            assertThat(stranger.resolve("secrets/root.key")).doesNotExist();
        }
    }

    @Test
    void aWrongPasswordIsSaidWithoutRepeatingIt() {
        Map<String, String> settings = new HashMap<>(other.settings());
        settings.put("LANDFALL_DATABASE_PASSWORD", "guessed-wrongly");
        try (SmallProcess process = new SmallProcess(home, "wait", settings)) {
            assertThat(process.end()).isEqualTo(78);
            assertThat(process.said())
                    .contains("does not let Landfall in", "LANDFALL_DATABASE_PASSWORD")
                    .doesNotContain("guessed-wrongly", "\tat ");
        }
    }

    @Test
    void oneRoleForBothIsRefused() {
        refused(Map.of("LANDFALL_DATABASE_USER", "other"), "Landfall needs two roles");
        refused(Map.of("LANDFALL_DATABASE_OWNER", ""), "LANDFALL_DATABASE_OWNER_PASSWORD");
    }

    @Test
    void aRoleThatMayPassOverTheBordersIsRefused() {
        other.owner()
                .sql("create role passer login bypassrls password '" + OtherPostgres.PASSWORD + "'")
                .update();
        refused(Map.of("LANDFALL_DATABASE_USER", "passer"), "may do too much");
        other.owner()
                .sql("create role heir login in role other password '" + OtherPostgres.PASSWORD + "'")
                .update();
        refused(Map.of("LANDFALL_DATABASE_USER", "heir"), "as or through other");
    }

    @Test
    void twoNodesThatStartAtOnceDoNotStandInEachOthersWay() {
        Grants grants = new Grants(new DriverManagerDataSource(other.url(), "other", OtherPostgres.PASSWORD));
        assertThatNoException()
                .isThrownBy(() -> IntStream.range(0, 24)
                        .mapToObj(_ -> CompletableFuture.runAsync(() -> grants.renew("worker")))
                        .toList()
                        .forEach(CompletableFuture::join));
    }

    private void refused(Map<String, String> changed, String sentence) {
        Map<String, String> settings = new HashMap<>(other.settings());
        settings.putAll(changed);
        try (SmallProcess process = new SmallProcess(home, "wait", settings)) {
            assertThat(process.end()).isEqualTo(78);
            assertThat(process.said()).contains(sentence).doesNotContain("\tat ");
        }
    }

    @Test
    void whatIsNoAddressIsSaid() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> ExternalPostgres.reached(settings("mysql://127.0.0.1/x", "x")))
                .withMessageContaining("no address of a PostgreSQL");
    }

    @Test
    void anOldServerIsRefusedByItsNumber() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> ExternalPostgres.refuseOlder(14))
                .withMessageContaining("PostgreSQL 14");
        assertThatNoException().isThrownBy(() -> ExternalPostgres.refuseOlder(15));
    }

    private static Settings.Database settings(String url, String password) {
        return new Settings.Database(url, "worker", password, "other", OtherPostgres.PASSWORD, 2);
    }
}
