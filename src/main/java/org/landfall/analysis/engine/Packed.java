package org.landfall.analysis.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A column in which a code takes only as many bits as the variable needs: two, four or eight. The layout is a byte with the
 * number of bits, the number of persons (4 bytes, big endian) and the codes, each byte filled from its lowest bits.
 */
public final class Packed {
    private static final int HEADER = 1 + Integer.BYTES;
    /** So many codes are unpacked in one step. */
    private static final int STEP = Long.BYTES;

    private static final VarHandle CODES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle TWO = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int header;
    private final int bits;
    private final int persons;

    private Packed(byte[] bytes, int header, int bits, int persons) {
        this.bytes = bytes;
        this.header = header;
        this.bits = bits;
        this.persons = persons;
    }

    /** @param packed what {@link #pack} made; it is not copied */
    public static Packed of(byte[] packed) {
        return new Packed(packed, HEADER, packed[0], ByteBuffer.wrap(packed).getInt(1));
    }

    /** @param codes a byte a person; they are not copied */
    public static Packed plain(byte... codes) {
        return new Packed(codes, 0, Byte.SIZE, codes.length);
    }

    /** @param size number of codes; every one lies below it */
    public static byte[] pack(byte[] codes, int size) {
        int bits = size <= 1 << 2 ? 2 : size <= 1 << 4 ? 4 : Byte.SIZE;
        int each = Byte.SIZE / bits;
        byte[] packed = ByteBuffer.allocate(HEADER + Math.ceilDiv(codes.length, each))
                .put((byte) bits)
                .putInt(codes.length)
                .array();
        for (int i = 0, to = HEADER; i < codes.length; i += each, to++) {
            int together = 0;
            for (int at = Math.min(each, codes.length - i) - 1; at >= 0; at--) {
                together = together << bits | codes[i + at];
            }
            packed[to] = (byte) together;
        }
        return packed;
    }

    public int persons() {
        return persons;
    }

    /** @return a code a person */
    public byte[] unpack() {
        byte[] codes = new byte[persons];
        unpack(0, persons, codes);
        return codes;
    }

    /**
     * Writes a code a person to the beginning of {@code codes}.
     *
     * @param from the first person, a multiple of eight
     * @param count how many persons
     */
    void unpack(int from, int count, byte[] codes) {
        int at = header + (int) ((long) from * bits / Byte.SIZE);
        int steps = count / STEP;
        switch (bits) {
            case 2 -> unpackTwo(at, steps, codes);
            case 4 -> unpackFour(at, steps, codes);
            default -> System.arraycopy(bytes, at, codes, 0, count);
        }
        for (int i = steps * STEP; i < count; i++) {
            int bit = i * bits;
            codes[i] = (byte) (bytes[at + bit / Byte.SIZE] >> bit % Byte.SIZE & (1 << bits) - 1);
        }
    }

    private void unpackTwo(int at, int steps, byte[] codes) {
        for (int i = 0; i < steps; i++) {
            long spread = (short) TWO.get(bytes, at + i * Short.BYTES) & 0xFFFFL;
            spread = (spread | spread << 24) & 0x0000_00FF_0000_00FFL;
            spread = (spread | spread << 12) & 0x000F_000F_000F_000FL;
            spread = (spread | spread << 6) & 0x0303_0303_0303_0303L;
            CODES.set(codes, i * STEP, spread);
        }
    }

    private void unpackFour(int at, int steps, byte[] codes) {
        for (int i = 0; i < steps; i++) {
            long spread = (int) FOUR.get(bytes, at + i * Integer.BYTES) & 0xFFFF_FFFFL;
            spread = (spread | spread << 16) & 0x0000_FFFF_0000_FFFFL;
            spread = (spread | spread << 8) & 0x00FF_00FF_00FF_00FFL;
            spread = (spread | spread << 4) & 0x0F0F_0F0F_0F0F_0F0FL;
            CODES.set(codes, i * STEP, spread);
        }
    }
}
