package org.landfall.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Hides how long a text is: its length (4 bytes), the text, zeros up to the next bucket of 256 B, 1, 4, 16 or 64 KiB,
 * above that up to the next multiple of 64 KiB.
 */
final class Padding {
    private static final int[] BUCKETS = {256, 1 << 10, 4 << 10, 16 << 10};
    private static final int LARGEST = 64 << 10;
    private static final int HEADER = 4;

    private Padding() {}

    static byte[] pad(byte[] plain) {
        byte[] padded = new byte[bucket(Math.addExact(plain.length, HEADER))];
        ByteBuffer.wrap(padded).putInt(plain.length).put(plain);
        return padded;
    }

    static byte[] unpad(byte[] padded) {
        int length = ByteBuffer.wrap(padded).getInt();
        return Arrays.copyOfRange(padded, HEADER, HEADER + length);
    }

    private static int bucket(int length) {
        for (int bucket : BUCKETS) {
            if (length <= bucket) {
                return bucket;
            }
        }
        return Math.multiplyExact(Math.ceilDiv(length, LARGEST), LARGEST);
    }
}
