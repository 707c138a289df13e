package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RootResealingTest extends HomeWithRootKey {
    @Test
    void anotherPassphraseIsTypedAndTheKeyNeverLiesInTheClear() throws IOException {
        sealing(PASSPHRASE, PASSPHRASE).seal();
        Typist typist = new Typist("not the one", PASSPHRASE, ANOTHER, ANOTHER);

        assertThat(new RootSealing(settings, passphrases(typist)).reseal()).isEqualTo(key.id());

        typist.isForgotten();
        assertThat(files()).containsExactly("root.sealed");
        assertThat(Files.readString(settings.sealed().path())).doesNotContain(key.secretText());
        assertThat(opened(ANOTHER).isSame(key)).isTrue();
        assertThatExceptionOfType(KeyRefused.class).isThrownBy(() -> opened(PASSPHRASE));
    }

    @Test
    void whoDoesNotKnowThePassphraseOrSitsAtNoTerminalGivesItNoOther() throws IOException {
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(sealing(PASSPHRASE, ANOTHER, ANOTHER)::reseal)
                .withMessageContaining("no sealed root key");
        sealing(PASSPHRASE, PASSPHRASE).seal();
        byte[] before = Files.readAllBytes(settings.sealed().path());
        Path file = home.resolve("passphrase");
        PrivateFile.write(file, PASSPHRASE);
        Optional<PassphraseFile> named = PassphraseFile.of(file.toString(), null);

        for (Passphrases passphrases : List.of(
                passphrases(new Typist("a", "b", "c", "d", "e", ANOTHER, ANOTHER)),
                passphrases(new Typist(PASSPHRASE, "short", ANOTHER, "and then a third one")),
                new Passphrases(named, Optional.empty()))) {
            assertThatExceptionOfType(KeyRefused.class)
                    .isThrownBy(new RootSealing(settings, passphrases)::reseal)
                    .satisfies(refused -> assertThat(refused.wayOut()).contains("Nothing was changed"));
        }

        assertThat(Files.readAllBytes(settings.sealed().path())).isEqualTo(before);
        Typist typist = new Typist(ANOTHER, ANOTHER);
        new RootSealing(settings, new Passphrases(named, Optional.of(typist))).reseal();
        assertThat(typist.told()).contains("Put it into " + file + " as well, before the next start.");
        assertThat(opened(ANOTHER).isSame(key)).isTrue();
    }
}
