package org.landfall.analysis.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

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

    @FunctionalInterface
    public interface PartOpener {
        byte[] apply(String part, ByteBuffer sealed);
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

    /**
     * Opened by all cores together. Fails in the cipher when a part, or a number of them, was changed, moved or left out.
     *
     * @param cipher is called by several threads
     */
    public static byte[] open(byte[] sealed, PartOpener cipher) {
        var rest = ByteBuffer.wrap(sealed);
        int parts = number(rest);
        if (parts < 1 || parts > sealed.length) {
            return cipher.apply(name(0, parts), rest);
        }
        var own = new ByteBuffer[parts];
        for (int i = 0; i < own.length; i++) {
            int length = number(rest);
            own[i] = rest.slice(rest.position(), length < 0 || length > rest.remaining() ? 0 : length);
            rest.position(rest.position() + own[i].remaining());
        }
        int last = own.length - 1;
        byte[] end = cipher.apply(name(last, own.length), own[last]);
        byte[] plain = new byte[last * PART + end.length];
        System.arraycopy(end, 0, plain, last * PART, end.length);
        IntStream.range(0, last).parallel().forEach(i -> {
            byte[] part = cipher.apply(name(i, own.length), own[i]);
            System.arraycopy(part, 0, plain, i * PART, PART);
        });
        return plain;
    }

    /** Whatever stands there: a number that was altered leaves a part that the cipher does not take. */
    private static int number(ByteBuffer rest) {
        return rest.remaining() < Integer.BYTES ? 0 : rest.getInt();
    }

    private static String name(int part, int parts) {
        return part + "/" + parts;
    }
}
