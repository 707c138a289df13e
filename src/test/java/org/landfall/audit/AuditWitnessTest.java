package org.landfall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditWitnessTest {
    private final AuditHead head = new AuditHead(2, 200, Instant.EPOCH, ChainHash.START, "0a0b");

    @TempDir
    private Path folder;

    @Test
    void eachHeadReplacesTheOneBefore() throws IOException {
        Path file = folder.resolve("head");
        AuditWitness witness = new AuditWitness(file.toString());
        witness.show(new AuditHead(1, 100, Instant.EPOCH, ChainHash.START, "0a"));
        witness.show(head);
        assertThat(AuditHead.read(Files.readString(file))).contains(head);
        assertThat(folder).isDirectoryContaining(one -> one.equals(file));
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidUntilItCan() throws IOException {
        Path place = folder.resolve("mounted later");
        AuditWitness witness = new AuditWitness(place.resolve("head").toString());
        witness.show(head);
        assertThat(witness.failing()).isPresent();
        Files.createDirectory(place);
        witness.show(head);
        assertThat(witness.failing()).isEmpty();
    }

    @Test
    void withoutAFileNothingIsWritten() {
        AuditWitness witness = new AuditWitness(" ");
        witness.show(head);
        assertThat(witness.chosen()).isFalse();
        assertThat(witness.failing()).isEmpty();
    }
}
