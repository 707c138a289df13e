package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the root key lies, looked at once more while something long goes on. */
class RootKeyPlaceTest {
    private static final String PASSPHRASE = "구름 사이 Mond und 섬 7";

    @TempDir
    Path home;

    private KeySettings settings;
    private RootKey key;

    @BeforeEach
    void aHomeWithAKey() {
        settings = new KeySettings(home, "", "");
        key = settings.file().create();
    }

    @Test
    void aKeyInTheClearIsReadAnewAndOneThatIsGoneIsMissed() throws IOException {
        RootKeyPlace place = RootKeyPlace.of(home, "", "");
        assertThat(place.id()).isEqualTo(key.id());
        assertThat(place.sealed()).isFalse();
        assertThat(place.file()).isEqualTo(settings.file().path());
        place.settle();
        assertThat(settings.file().path()).as("there is nothing to settle").exists();
        assertThat(place.source().rotation(settings.recoveryKit())).isPresent();
        assertThat(place.source().putRight("abcd")).contains("abcd");

        Files.delete(settings.file().path());
        RootKey other = settings.file().create();
        assertThat(place.id()).as("what was read first").isEqualTo(key.id());
        assertThat(place.lookAgain().id()).isEqualTo(other.id());
        Files.delete(settings.file().path());
        assertThatExceptionOfType(KeyRefused.class).isThrownBy(place::lookAgain);
    }

    @Test
    void aSealedKeyIsNotAskedForAgainButMustLieThereStill() throws IOException {
        settings.sealed().write(key, PASSPHRASE.toCharArray());
        settings.file().remove();
        Path file = home.resolve("passphrase");
        PrivateFile.write(file, PASSPHRASE);
        RootKeyPlace place = RootKeyPlace.of(home, "", file.toString());
        Files.delete(file);

        assertThat(place.id()).isEqualTo(key.id());
        assertThat(place.sealed()).isTrue();
        assertThat(place.lookAgain()).isSameAs(place);
        assertThat(place.source().rotation(settings.recoveryKit())).isEmpty();
        assertThat(place.source().putRight("abcd"))
                .contains("abcd", "recovery kit", settings.file().path().toString());

        settings.sealed().write(RootKey.generate(), PASSPHRASE.toCharArray());
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(place::lookAgain)
                .withMessageContaining("another root key");
    }

    @Test
    void twoKeysAreTheSameByAllTheirBytes() {
        assertThat(key.isSame(RootKey.of(key.secret()))).isTrue();
        assertThat(key.isSame(RootKey.generate())).isFalse();
    }
}
