package org.landfall.analysis.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Seals long bytes in parts of 64 KiB. Java's AES-GCM is some fifty times slower on one call over a megabyte than on
 * many short ones, because only code that is called often gets the processor's own instructions. Every part names its
 * place among all of them, so none can be lost or moved.
 */
public final class Parts {
    /** Fills the largest padding bucket, whose header takes four bytes. */
    static final int PART = (64 << 10) - 4;

    private Parts() {}

    @FunctionalInterface
    public interface PartCipher {
        /** @param part number of the part and of all, {@code 3/16} */
        byte[] apply(String part, byte[] bytes);
    }

    public static byte[] seal(byte[] plain, PartCipher cipher) {
        int parts = Math.max(1, Math.ceilDiv(plain.length, PART));
        var sealed = new ByteArrayOutputStream(plain.length + plain.length / 8 + 512);
        sealed.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(parts).array());
        for (int i = 0; i < parts; i++) {
            byte[] part = Arrays.copyOfRange(plain, i * PART, Math.min(plain.length, (i + 1) * PART));
            byte[] own = cipher.apply(name(i, parts), part);
            sealed.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(own.length).array());
            sealed.writeBytes(own);
        }
        return sealed.toByteArray();
    }

    /** Fails in the cipher when a part was changed, moved or left out. */
    public static byte[] open(byte[] sealed, PartCipher cipher) {
        var rest = ByteBuffer.wrap(sealed);
        int parts = rest.getInt();
        var plain = new ByteArrayOutputStream(sealed.length);
        for (int i = 0; i < parts; i++) {
            byte[] own = new byte[rest.getInt()];
            rest.get(own);
            plain.writeBytes(cipher.apply(name(i, parts), own));
        }
        return plain.toByteArray();
    }

    private static String name(int part, int parts) {
        return part + "/" + parts;
    }
}
