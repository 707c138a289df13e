package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.SealBrokenException;
import org.springframework.beans.factory.annotation.Autowired;

/** A sealed file opens whole or not at all. */
@LandfallTest
class FileSealTest {
    @Autowired
    RecordCipher cipher;

    private FileSeal seal;
    private final Attachment file = file(FileSeal.CHUNK * 2 + 7);

    @BeforeEach
    void key() {
        seal = sealOf(new InterviewId(UUID.randomUUID()));
    }

    @Test
    void itOpensAgainWhateverItsLength() {
        for (int length : List.of(0, 1, FileSeal.CHUNK, FileSeal.CHUNK + 1, FileSeal.CHUNK * 2)) {
            Attachment some = file(length);
            Attachment opened = seal.open(some.id(), seal.seal(some));
            assertThat(opened.bytes()).isEqualTo(some.bytes());
            assertThat(opened.mediaType()).isEqualTo("image/jpeg");
        }
    }

    @Test
    void whatWasCutOffDoesNotOpen() {
        List<byte[]> chunks = seal.seal(file).chunks();
        refused(chunks.subList(0, 2));
        refused(chunks.subList(0, 1));
        refused(chunks.subList(1, 3));
        refused(List.of());
    }

    @Test
    void whatWasPutInAnotherOrderDoesNotOpen() {
        List<byte[]> chunks = new ArrayList<>(seal.seal(file).chunks());
        java.util.Collections.swap(chunks, 0, 1);
        refused(chunks);
    }

    @Test
    void chunksOfAnotherFileOrInterviewDoNotOpen() {
        List<byte[]> own = new ArrayList<>(seal.seal(file).chunks());
        own.set(1, seal.seal(file(FileSeal.CHUNK * 2 + 7)).chunks().get(1));
        refused(own);
        AttachmentStore.SealedFile foreign =
                sealOf(new InterviewId(UUID.randomUUID())).seal(file);
        assertThatThrownBy(() -> seal.open(file.id(), foreign)).isInstanceOf(SealBrokenException.class);
    }

    private void refused(List<byte[]> chunks) {
        AttachmentStore.SealedFile sealed =
                new AttachmentStore.SealedFile(seal.seal(file).header(), chunks);
        assertThatThrownBy(() -> seal.open(file.id(), sealed)).isInstanceOf(SealBrokenException.class);
    }

    private FileSeal sealOf(InterviewId id) {
        return new FileSeal("test", id, cipher.open("test", id.value(), cipher.createKey("test", id.value())));
    }

    private static Attachment file(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return new Attachment(UUID.randomUUID(), "image/jpeg", "jpg", bytes);
    }
}
