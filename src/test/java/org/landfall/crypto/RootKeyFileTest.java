package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootKeyFileTest {
    @TempDir
    Path folder;

    private RootKeyFile file;

    @BeforeEach
    void inAnEmptyFolder() {
        file = new RootKeyFile(folder.resolve("secrets/root.key"), true);
    }

    @Test
    void aNewKeyIsReadAgainAndClosedToOthers() throws IOException {
        RootKey made = file.create();

        assertThat(file.read()).get().extracting(RootKey::id).isEqualTo(made.id());
        assertThat(Files.getPosixFilePermissions(file.path())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(made.id()).matches("[0-9a-f]{4}(-[0-9a-f]{4}){3}");
        assertThat(made.secretText()).doesNotContain(made.id().replace("-", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw--w----", "rw-----w-"})
    void aKeyThatOthersCanReachIsRefused(String permissions) throws IOException {
        file.create();
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(permissions));

        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(file::read)
                .satisfies(refused -> assertThat(refused.wayOut()).contains("chmod 600"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "correct horse battery staple", "00ff", "zz"})
    void whatIsNoKeyIsRefusedAndNotRepeated(String content) throws IOException {
        file.create();
        Files.writeString(file.path(), content);

        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(file::read)
                .withMessageContaining("holds no root key")
                .satisfies(refused -> assertThat(refused.reason()).doesNotContain("horse"));
    }

    @Test
    void aKeyTypedFromTheRecoveryKitIsTheSameKey() throws IOException {
        RootKey made = file.create();
        RecoveryKit kit = new RecoveryKit(folder.resolve("kit.txt"));
        kit.write(made, file.path());
        String printed = Files.readString(kit.path())
                .lines()
                .filter(line -> line.startsWith("Key       "))
                .findFirst()
                .orElseThrow()
                .substring("Key       ".length());

        assertThat(RootKey.parse(printed).id()).isEqualTo(made.id());
        assertThat(Files.getPosixFilePermissions(kit.path())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aMessageThatNamesTheKeyShowsItsIdOnly() {
        RootKey made = file.create();
        assertThat(made).hasToString("RootKey[" + made.id() + "]");
    }

    @Test
    void aFileTheOperatorNamedIsNeverMade() {
        RootKeyFile named = new RootKeyFile(folder.resolve("named.key"), false);

        assertThatExceptionOfType(KeyRefused.class).isThrownBy(named::create).withMessageContaining("no such file");
        assertThat(named.path()).doesNotExist();
    }

    @Test
    void aCredentialOfTheServiceManagerMayLookReadableByAGroupAndNothingElse() throws IOException {
        file.create();
        String credentials = folder.resolve("secrets").toString();

        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("r--r-----"));
        assertThat(PrivateFile.isPrivate(file.path(), credentials)).isTrue();
        assertThat(PrivateFile.isPrivate(file.path(), null)).isFalse();
        assertThat(PrivateFile.isPrivate(file.path(), credentials + "-of-another"))
                .isFalse();

        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("r--r--r--"));
        assertThat(PrivateFile.isPrivate(file.path(), credentials)).isFalse();
    }
}
