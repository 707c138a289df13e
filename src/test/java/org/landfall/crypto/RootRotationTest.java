package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Stopped after each step; the database is changed in a transaction that is rolled back. */
@LandfallTest
@Transactional
class RootRotationTest {
    @TempDir
    Path folder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RootKey old;

    private final UUID record = UUID.randomUUID();
    private final List<String> told = new ArrayList<>();
    private KeySettings settings;
    private WrappedKey key;

    @BeforeEach
    void anInstallationWithARecord() throws IOException {
        jdbc.sql("set local role landfall").update();
        settings = new KeySettings(folder, "", "");
        Files.createDirectories(folder.resolve("secrets"));
        PrivateFile.write(settings.file().path(), old.secretText());
        key = cipher(old).createKey("rooted", record);
    }

    @Test
    void afterARotationTheNewKeyOpensEveryRecordAndTheOldOneNoKeyset() {
        assertThat(rotation(old).rootKeyId()).isEqualTo(old.id());
        assertThat(rotation(old).onlyToBeMoved()).isFalse();
        RootRotation.Done done = rotation(old).rotate(told::add);

        RootKey now = gate().open();
        assertThat(done.before()).isEqualTo(old.id());
        assertThat(now.id()).isEqualTo(done.now()).isNotEqualTo(old.id());
        assertThat(told).containsExactly(now.id());
        assertThat(cipher(now).open("rooted", record, key)).isNotNull();
        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() -> cipher(old).open("rooted", record, key));
        assertThat(new KeysetStore(jdbc).all())
                .isNotEmpty()
                .allSatisfy(row -> assertThatExceptionOfType(GeneralSecurityException.class)
                        .isThrownBy(() -> Keyset.unwrap(row, old)));
    }

    @Test
    void theOldKeyIsGoneFromTheDiskAndTheNewOneIsOnThePageToPrint() throws IOException {
        RootKey now = rotated();

        assertThat(Files.readString(settings.file().path()).strip()).isEqualTo(now.secretText());
        assertThat(rotation(now).next()).doesNotExist();
        assertThat(Files.readString(settings.recoveryKit().path()))
                .contains(now.id())
                .doesNotContain(old.id());
    }

    @Test
    void killedWithTheNewKeyOnTheDiskTheOldOneStillOpensAndASecondRunTakesThatNewKey() {
        RootKey next = files().prepare();
        assertThat(gate().open().id()).isEqualTo(old.id());

        rotation(old).rotate(told::add);

        assertThat(gate().open().id()).isEqualTo(next.id());
    }

    @Test
    void killedAfterTheTransactionTheNextStartPutsTheNewKeyInItsPlace() {
        RootKey next = files().prepare();
        rotation(old).handOverLedger(next);
        rotation(old).rewrap(next, told::add);
        assertThat(settings.file().read()).get().extracting(RootKey::id).isEqualTo(old.id());

        assertThat(gate().open().id()).isEqualTo(next.id());

        assertThat(settings.file().read()).get().extracting(RootKey::id).isEqualTo(next.id());
        assertThat(files().next()).doesNotExist();
        assertThat(settings.recoveryKit().path()).content().contains(next.id());
        assertThat(cipher(next).open("rooted", record, key)).isNotNull();
    }

    @Test
    void killedAfterTheOldKeyWasLostTheNextStartFindsTheNewOne() throws IOException {
        RootKey next = files().prepare();
        rotation(old).rewrap(next, told::add);
        Files.delete(settings.file().path());

        assertThat(gate().open().id()).isEqualTo(next.id());
    }

    @Test
    void whatWasErasedIsErasedFromOlderBackupsTooWhicheverOfTheTwoKeysOpensThem() {
        var erased = new ErasureLedger.Entry(
                "a".repeat(64),
                UUID.randomUUID(),
                Instant.parse("2026-11-29T10:00:00Z"),
                UUID.randomUUID(),
                UUID.randomUUID());
        ledger(old).merge(List.of(erased));

        RootKey now = rotated();
        RootKey later = rotatedFrom(now);

        assertThat(ledger(later).merge(List.of())).containsExactly(erased);
        assertThat(ledger(now).merge(List.of())).containsExactly(erased);
        assertThat(ledger(old).merge(List.of())).containsExactly(erased);
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> ledger(RootKey.generate()).merge(List.of()));
    }

    @Test
    void theCopyOfTheFolderHoldsTheKeyOfTheLedgerBeforeTheOldKeyIsGone() {
        RootKey next = files().prepare();
        rotation(old).handOverLedger(next);
        String name = "erased." + next.id() + ".key";
        assertThat(folder.resolve("copy").resolve(name))
                .hasSameTextualContentAs(epochs().path().resolve(name))
                .content()
                .doesNotContain(next.secretText(), old.secretText());
    }

    @Test
    void withThePageOfTheOldKeyUnprintedNothingIsChanged() {
        settings.recoveryKit().write(old, settings.file().path());

        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> rotation(old).rotate(told::add))
                .satisfies(refused -> assertThat(refused.wayOut()).contains("Nothing was changed. Print it"));
        assertThat(files().next()).doesNotExist();
        assertThat(gate().open().id()).isEqualTo(old.id());
    }

    @Test
    void aSealedKeyIsToBeUnsealedFirst() throws IOException {
        Files.writeString(folder.resolve("secrets/root.sealed"), "x");
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> rotation(old).rotate(told::add))
                .satisfies(refused -> assertThat(refused.wayOut()).contains("Unseal it first"));
    }

    @Test
    void aKeyFileThatTheOperatorNamedIsOnlyReadAndItsSuccessorIsTheOperatorsToMake() throws IOException {
        Path named = folder.resolve("named.key");
        PrivateFile.write(named, old.secretText());
        settings = new KeySettings(folder, named.toString(), "");
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> rotation(old).rotate(told::add))
                .satisfies(
                        refused -> assertThat(refused.wayOut()).contains("openssl rand -hex 32 > " + named + ".next"));
        RootKey made = RootKey.generate();
        PrivateFile.write(Path.of(named + ".next"), made.secretText());

        assertThat(rotation(old).rotate(told::add).ours()).isFalse();

        assertThat(gate().open().id()).isEqualTo(made.id());
        assertThat(rotation(made).onlyToBeMoved()).isTrue();
        assertThat(named).content().isEqualTo(old.secretText());
    }

    @Test
    void aDatabaseThatNamesAnotherKeyIsNotTouched() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> new KeysetStore(jdbc).nameRoot(RootKey.generate().id(), old.id()));
    }

    private RootKey rotated() {
        return rotatedFrom(old);
    }

    private RootKey rotatedFrom(RootKey root) {
        try {
            Files.deleteIfExists(settings.recoveryKit().path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rotation(root).rotate(told::add);
        return gate().open();
    }

    private RootSwitch files() {
        return new RootSwitch(settings.file(), settings.recoveryKit());
    }

    private RootRotation rotation(RootKey root) {
        EpochSettings where = new EpochSettings(
                folder, epochs().path().toString(), folder.resolve("copy").toString());
        return new RootRotation(root, settings, epochs(), new EpochCopy(where), jdbc, new NoTransactions());
    }

    private KeyGate gate() {
        return new KeyGate(settings.file(), settings.recoveryKit(), new KeysetStore(jdbc));
    }

    private ErasureLedger ledger(RootKey root) {
        return new ErasureLedger(epochs(), root);
    }

    private EpochFolder epochs() {
        return new EpochFolder(folder.resolve("epochs"));
    }

    private RecordCipher cipher(RootKey root) {
        return new RecordCipher(
                new Keysets(jdbc, root, new NoTransactions()), new Epochs(epochs(), jdbc, new NoTransactions()));
    }
}
