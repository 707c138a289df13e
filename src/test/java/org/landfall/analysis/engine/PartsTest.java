package org.landfall.analysis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** A cipher that takes only what it made, as every real one does. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 7, 8, 9})
    void whatWasAlteredAnywhereIsRefusedByTheCipher(int at) {
        byte[] sealed = Parts.seal(new byte[] {1, 2, 3}, PartsTest::signed);
        assertThat(Parts.open(sealed, PartsTest::checked)).containsExactly(1, 2, 3);
        for (byte other : new byte[] {1, 0x7f, (byte) 0x80, (byte) 0xff}) {
            byte[] altered = sealed.clone();
            altered[at] ^= other;
            assertThatIllegalStateException().isThrownBy(() -> Parts.open(altered, PartsTest::checked));
        }
        assertThatIllegalStateException().isThrownBy(() -> Parts.open(Arrays.copyOf(sealed, at), PartsTest::checked));
    }

    private static byte[] signed(String part, byte[] bytes) {
        byte[] made = Arrays.copyOf(bytes, bytes.length + Integer.BYTES);
        ByteBuffer.wrap(made).putInt(bytes.length, Arrays.hashCode(bytes) * 31 + part.hashCode());
        return made;
    }

    private static byte[] checked(String part, ByteBuffer sealed) {
        byte[] all = new byte[sealed.remaining()];
        sealed.get(all);
        byte[] plain = Arrays.copyOf(all, Math.max(0, all.length - Integer.BYTES));
        if (!Arrays.equals(signed(part, plain), all)) {
            throw new IllegalStateException("refused");
        }
        return plain;
    }
}
