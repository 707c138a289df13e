package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureLedgerTest {
    @TempDir
    Path folder;

    private final RootKey root = RootKey.generate();
    private final ErasureLedger.Entry first = entry("a");
    private final ErasureLedger.Entry second = entry("b");

    @Test
    void itGivesBackWhatADatabaseDoesNotKnowAndTakesInWhatItDoesNot() {
        assertThat(ledger(root).merge(List.of(first))).isEmpty();
        assertThat(ledger(root).merge(List.of(second))).containsExactly(first);
        assertThat(ledger(root).merge(List.of())).containsExactly(first, second);
        assertThat(ledger(root).merge(List.of(first, second))).isEmpty();
    }

    @Test
    void aLineThatWasAlteredOrTakenOutOrWrittenWithAnotherKeyIsRefused() throws IOException {
        ledger(root).merge(List.of(first, second));
        Path file = folder.resolve("erased.ledger");
        List<String> lines = Files.readAllLines(file);
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> ledger(RootKey.generate()).merge(List.of()));
        Files.write(file, lines.subList(1, 2));
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> ledger(root).merge(List.of()))
                .withMessageContaining("not as it was written (line 1)");
        Files.write(file, List.of(lines.getFirst().replace("a", "c"), lines.getLast()));
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> ledger(root).merge(List.of()));
    }

    private ErasureLedger ledger(RootKey key) {
        return new ErasureLedger(new EpochFolder(folder), key);
    }

    private static ErasureLedger.Entry entry(String digit) {
        return new ErasureLedger.Entry(
                digit.repeat(64),
                UUID.randomUUID(),
                Instant.parse("2026-11-29T10:00:00Z"),
                UUID.randomUUID(),
                UUID.randomUUID());
    }
}
