package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootSealingTest extends HomeWithRootKey {
    @Test
    void whatIsSealedOpensWithThePassphraseAndLiesNowhereInTheClear() throws IOException {
        assertThat(sealing(PASSPHRASE, PASSPHRASE).seal()).isEqualTo(key.id());

        assertThat(settings.lies()).isEqualTo(RootKeyLies.SEALED);
        assertThat(files()).containsExactly("root.sealed");
        assertThat(Files.getPosixFilePermissions(settings.sealed().path()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readString(settings.sealed().path())).doesNotContain(key.secretText());
        assertThat(opened(PASSPHRASE).isSame(key)).isTrue();
        assertThat(opened(Normalizer.normalize(PASSPHRASE, Normalizer.Form.NFD)).isSame(key))
                .as("typed on a Mac")
                .isTrue();

        assertThat(sealing(PASSPHRASE).unseal()).isEqualTo(key.id());
        assertThat(files()).containsExactly("root.key");
        assertThat(settings.file().read().orElseThrow().isSame(key)).isTrue();
    }

    @Test
    void whatWasTypedIsWiped() throws IOException {
        Typist typist = new Typist("too short", PASSPHRASE, "something else", PASSPHRASE, PASSPHRASE);
        new RootSealing(settings, passphrases(typist)).seal();

        assertThat(typist.left()).isEmpty();
        assertThat(typist.told())
                .contains("The passphrase has fewer than 16 characters.", "The two are not the same.")
                .noneMatch(line -> line.contains("Mond"));
        typist.isForgotten();

        Typist another = new Typist("not this one", PASSPHRASE);
        assertThat(passphrases(another).open(settings.sealed()).isSame(key)).isTrue();
        assertThat(another.told()).contains("That passphrase does not open it.");
        another.isForgotten();
    }

    @Test
    void anotherPassphraseOpensNothingAndSomebodyWhoGivesUpIsLetGo() throws IOException {
        sealing(PASSPHRASE, PASSPHRASE).seal();
        byte[] before = Files.readAllBytes(settings.sealed().path());

        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> opened("a", "b", "c", "d", "e", PASSPHRASE))
                .withMessageContaining("does not open the root key " + key.id())
                .satisfies(refused -> assertThat(refused.wayOut()).contains("recovery kit"));
        assertThatExceptionOfType(KeyRefused.class).isThrownBy(() -> opened()).withMessage("No passphrase was typed.");
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> new Passphrases(Optional.empty(), Optional.empty()).open(settings.sealed()))
                .satisfies(refused ->
                        assertThat(refused.wayOut()).contains("LANDFALL_PASSPHRASE_FILE", "landfall-passphrase"));
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(sealing("five not right")::unseal)
                .satisfies(refused -> assertThat(refused.wayOut()).contains("Nothing was changed"));
        assertThat(Files.readAllBytes(settings.sealed().path())).isEqualTo(before);
        assertThat(files()).containsExactly("root.sealed");
    }

    @Test
    void aSealingThatWasBrokenOffIsEndedByWhoKnowsThePassphrase() throws IOException {
        sealing(PASSPHRASE, PASSPHRASE).seal();
        settings.file().write(key);
        Files.writeString(home.resolve("secrets/root.key.new"), key.secretText());

        RootKeyPlace place = place(PASSPHRASE);
        assertThat(files()).as("a reader takes nothing away").hasSize(3);
        place.settle();

        assertThat(files()).containsExactly("root.sealed");
        assertThat(opened(PASSPHRASE).isSame(key)).isTrue();
    }

    @Test
    void whatAnUnsealingLeftThatWasCutOffInTheMiddleOfTheRemovalIsTakenAway() throws IOException {
        sealing(PASSPHRASE, PASSPHRASE).seal();
        Files.move(settings.sealed().path(), PrivateFile.draft(settings.sealed().path()));
        settings.file().write(key);

        place("").settle();

        assertThat(files()).containsExactly("root.key");
    }

    @Test
    void aSealingThatWasBrokenOffCanBeBegunAgainWithAnotherPassphrase() throws IOException {
        sealing(PASSPHRASE, PASSPHRASE).seal();
        settings.file().write(key);

        sealing(ANOTHER, ANOTHER).seal();

        assertThat(opened(ANOTHER).isSame(key)).isTrue();
        assertThat(files()).containsExactly("root.sealed");
    }

    @Test
    void twoRootKeysAreNamedAndNeitherIsTouched() throws IOException {
        sealing(PASSPHRASE, PASSPHRASE).seal();
        RootKey other = settings.file().create();

        for (RootSealing sealing : List.of(sealing(PASSPHRASE), sealing(PASSPHRASE, PASSPHRASE))) {
            assertThatExceptionOfType(KeyRefused.class)
                    .isThrownBy(sealing::seal)
                    .withMessageContaining(key.id());
        }
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(sealing(PASSPHRASE)::unseal)
                .withMessageContaining("two root keys")
                .withMessageContaining(other.id());
        assertThat(files()).containsExactly("root.key", "root.sealed");
    }

    @Test
    void aFileTheOperatorNamedAndASealedKeyAreNotTakenTogether() throws IOException {
        sealing(PASSPHRASE, PASSPHRASE).seal();
        KeySettings named = new KeySettings(home, "/mnt/stick/root.key", "");
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(named::source)
                .withMessageContaining("/mnt/stick/root.key")
                .satisfies(refused -> assertThat(refused.wayOut()).contains("Leave LANDFALL_ROOT_KEY out"));
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(new RootSealing(named, passphrases(new Typist()))::seal)
                .withMessageContaining("LANDFALL_ROOT_KEY names");
    }

    @Test
    void nothingIsSealedWhileTheKeyLiesInTheRecoveryKitToo() throws IOException {
        settings.recoveryKit().write(key, settings.file().path());
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(sealing(PASSPHRASE, PASSPHRASE)::seal)
                .withMessageContaining("recovery-kit.txt")
                .satisfies(refused -> assertThat(refused.wayOut()).contains("Print it"));
        assertThat(files()).containsExactly("recovery-kit.txt", "root.key");
    }

    @Test
    void nothingIsSealedBetweenTheStepsOfARotation() throws IOException {
        PrivateFile.write(
                home.resolve("secrets/root.key.next"), RootKey.generate().secretText());
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(sealing(PASSPHRASE, PASSPHRASE)::seal)
                .withMessageContaining("rotation of the root key was broken off");
        assertThat(files()).containsExactly("root.key", "root.key.next");
    }

    @Test
    void whatIsSealedOrMissingIsNotSealedAgain() throws IOException {
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(sealing(PASSPHRASE)::unseal)
                .withMessageContaining("no sealed root key");
        sealing(PASSPHRASE, PASSPHRASE).seal();
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(sealing(PASSPHRASE, PASSPHRASE)::seal)
                .withMessageContaining("sealed already");
        settings.sealed().remove();
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(sealing(PASSPHRASE, PASSPHRASE)::seal)
                .withMessageContaining("There is no root key");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aSealedKeyThatWasDamagedIsToldFromAWrongPassphrase(int line) throws IOException {
        sealing(PASSPHRASE, PASSPHRASE).seal();
        List<String> lines =
                new ArrayList<>(Files.readAllLines(settings.sealed().path()));
        lines.set(line, "x" + lines.get(line).substring(1));
        Files.write(settings.sealed().path(), lines);

        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> opened(PASSPHRASE))
                .withMessageContaining("was damaged");
    }

    @Test
    void aFileWithThePassphraseIsReadWithoutItsLineEndAndOnlyWhenItIsPrivate() throws IOException {
        Path file = home.resolve("passphrase");
        PrivateFile.write(file, PASSPHRASE + "\r\n");
        Passphrases named = new Passphrases(PassphraseFile.of(file.toString(), null), Optional.empty());
        new RootSealing(settings, named).seal();
        assertThat(opened(PASSPHRASE).isSame(key)).isTrue();
        assertThat(named.open(settings.sealed()).isSame(key)).isTrue();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> named.open(settings.sealed()))
                .satisfies(refused -> assertThat(refused.wayOut()).contains("chmod 600"));
        PrivateFile.write(file, "wrong\n");
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> named.open(settings.sealed()))
                .withMessageContaining("The passphrase in " + file)
                .withMessageNotContaining("wrong\n");
        assertThatExceptionOfType(KeyRefused.class).isThrownBy(named::fresh).withMessageContaining("fewer than 16");
        Files.delete(file);
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> named.open(settings.sealed()))
                .withMessageContaining("cannot be read");
    }

    @Test
    void aCredentialOfTheServiceIsTakenWhereNoFileIsNamed() throws IOException {
        Path credential = home.resolve("landfall-passphrase");
        assertThat(PassphraseFile.of("", home.toString())).isEmpty();
        assertThat(PassphraseFile.of("", null)).isEmpty();
        PrivateFile.write(credential, PASSPHRASE);
        assertThat(PassphraseFile.of("", home.toString())).contains(new PassphraseFile(credential));
        assertThat(PassphraseFile.of("/x/y", home.toString())).contains(new PassphraseFile(Path.of("/x/y")));
    }
}
