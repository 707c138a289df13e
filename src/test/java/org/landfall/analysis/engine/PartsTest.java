package org.landfall.analysis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, Parts.PART, Parts.PART + 1, 3 * Parts.PART})
    void whatWasSealedInPartsOpensAsOne(int length) {
        byte[] plain = new byte[length];
        new Random(1).nextBytes(plain);
        var sealedParts = new ArrayList<String>();
        var openedParts = new ConcurrentLinkedQueue<String>();
        byte[] sealed = Parts.seal(plain, (part, bytes) -> {
            sealedParts.add(part);
            return bytes;
        });
        byte[] whole = Parts.open(sealed, (part, bytes) -> {
            openedParts.add(part);
            byte[] opened = new byte[bytes.remaining()];
            bytes.get(opened);
            return opened;
        });
        assertThat(whole).isEqualTo(plain);
        assertThat(openedParts).containsExactlyInAnyOrderElementsOf(sealedParts).doesNotHaveDuplicates();
    }
}
