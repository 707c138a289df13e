package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private RootKeyFile file;
    private KeyGate gate;

    @BeforeEach
    void anotherFolder() {
        jdbc.sql("set local role landfall").update();
        file = new RootKeyFile(folder.resolve("root.key"), true);
        gate = new KeyGate(file, new RecoveryKit(folder.resolve("kit.txt")), new KeysetStore(jdbc));
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
                .withMessageContaining(wrong.id());
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

    private void restoreRunningKey() {
        try {
            PrivateFile.write(file.path(), running.secretText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
