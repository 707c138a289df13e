package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.annotation.Transactional;

/** The database is changed in a transaction that is rolled back. */
@LandfallTest
@Transactional
class KeyGateTest {
    @TempDir
    Path folder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RootKey running;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    private RootKeyFile file;
    private KeyGate gate;

    @BeforeEach
    void anotherFolder() {
        jdbc.sql("set local role landfall").update();
        file = new RootKeyFile(folder.resolve("root.key"), true);
        gate = gateOf(file, jdbc);
    }

    @Test
    void noKeyIsMadeBesideADatabaseThatHasOne() {
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(gate::open)
                .withMessageContaining(running.id())
                .withMessageContaining("there is no key")
                .satisfies(refused -> assertThat(refused.wayOut()).contains("Nothing was changed"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aWrongKeyIsRefusedNamingBothIds() {
        RootKey wrong = file.create();

        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(gate::open)
                .withMessageContaining(running.id())
                .withMessageContaining(wrong.id())
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(refused.getMessage()));
    }

    @Test
    void noKeyIsMadeBesideRowsOfSomebodyElse() {
        jdbc.sql("drop schema crypto cascade").update();
        jdbc.sql("create schema stranger").update();
        jdbc.sql("create table stranger.\"Old data\" as select 1 as n").update();

        assertThatExceptionOfType(KeyRefused.class).isThrownBy(gate::open).withMessageContaining("holds rows already");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aKeyBesideRowsOfSomebodyElseIsNamedByItsId() {
        RootKey found = file.create();
        jdbc.sql("drop schema crypto cascade").update();
        jdbc.sql("create schema stranger").update();
        jdbc.sql("create table stranger.\"Old data\" as select 1 as n").update();
        assertThatExceptionOfType(KeyRefused.class).isThrownBy(gate::open).withMessageContaining(found.id());
    }

    @Test
    void anEmptyDatabaseGetsAKeyAndTheKitToRecoverIt() throws IOException {
        RootKey made = gateOf(file, emptyDatabase()).open();
        assertThat(file.read()).get().extracting(RootKey::id).isEqualTo(made.id());
        assertThat(Files.readString(folder.resolve("kit.txt"))).contains(made.id());
    }

    @Test
    void anEmptyDatabaseTakesTheKeyThatIsThere() {
        RootKey found = file.create();
        assertThat(gateOf(file, emptyDatabase()).open().id()).isEqualTo(found.id());
        assertThat(folder.resolve("kit.txt")).doesNotExist();
    }

    @Test
    void theWayOutLeadsToTheFileTheKeyBelongsInto() {
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(gate::open)
                .satisfies(refused ->
                        assertThat(refused.wayOut()).contains("into " + file.path() + " (the recovery kit holds it)"));
        RootKeyFile named = new RootKeyFile(folder.resolve("named.key"), false);
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(gateOf(named, jdbc)::open)
                .satisfies(refused -> assertThat(refused.wayOut()).contains("Let LANDFALL_ROOT_KEY name the file"));
    }

    @Test
    void aChangedKeysetKeepsTheDoorShut() {
        restoreRunningKey();
        new BlindIndex(new Keysets(jdbc, running, new NoTransactions())).index("gate", "x");
        assertThat(gate.open().id()).isEqualTo(running.id());

        jdbc.sql("update crypto.keyset set canary = sha256(canary) where id = 'blind.gate'")
                .update();

        assertThatExceptionOfType(KeyRefused.class).isThrownBy(gate::open).withMessageContaining("blind.gate");
    }

    @Test
    void aKeysetThatLostItsBytesKeepsTheDoorShut() {
        restoreRunningKey();
        jdbc.sql("""
                        insert into crypto.keyset (id, purpose, scope, wrapped, canary)
                        values ('content.gate', 'content', 'gate', '\\x00', '\\x00')
                        """).update();

        assertThatExceptionOfType(KeyRefused.class).isThrownBy(gate::open).withMessageContaining("content.gate");
    }

    private KeyGate gateOf(RootKeyFile key, JdbcClient database) {
        return new KeyGate(key, new RecoveryKit(folder.resolve("kit.txt")), new KeysetStore(database));
    }

    /** The one every server has for its operators. */
    private JdbcClient emptyDatabase() {
        DriverManagerDataSource server = (DriverManagerDataSource) owner;
        return JdbcClient.create(new DriverManagerDataSource(
                Objects.requireNonNull(server.getUrl()).replaceFirst("/[a-z]+(?=$|\\?)", "/postgres"),
                Objects.requireNonNull(server.getUsername()),
                Objects.requireNonNull(server.getPassword())));
    }

    private void restoreRunningKey() {
        try {
            PrivateFile.write(file.path(), running.secretText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
