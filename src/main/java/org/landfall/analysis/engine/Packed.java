package org.landfall.analysis.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A column in which a code takes only as many bits as the variable needs: two, four or eight. The layout is a byte with the
 * number of bits, the number of persons (4 bytes, big endian) and the codes, each byte filled from its lowest bits.
 */
public final class Packed {
    private static final int HEADER = 1 + Integer.BYTES;
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle TWO = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    /** Of each byte the codes in it, a byte each. */
    private static final int[] SPREAD_BY_TWO = spread(2);

    private static final int[] SPREAD_BY_FOUR = spread(4);

    private Packed() {}

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

    /** @return a code a person */
    public static byte[] unpack(byte[] packed) {
        int persons = ByteBuffer.wrap(packed).getInt(1);
        int rounded = Math.multiplyExact(packed.length - HEADER, Byte.SIZE / packed[0]);
        byte[] codes = new byte[rounded];
        switch (packed[0]) {
            case 2 -> {
                for (int i = HEADER, to = 0; i < packed.length; i++, to += 4) {
                    FOUR.set(codes, to, SPREAD_BY_TWO[packed[i] & 0xFF]);
                }
            }
            case 4 -> {
                for (int i = HEADER, to = 0; i < packed.length; i++, to += 2) {
                    TWO.set(codes, to, (short) SPREAD_BY_FOUR[packed[i] & 0xFF]);
                }
            }
            default -> System.arraycopy(packed, HEADER, codes, 0, persons);
        }
        return persons == rounded ? codes : Arrays.copyOf(codes, persons);
    }

    private static int[] spread(int bits) {
        int[] spread = new int[1 << Byte.SIZE];
        int mask = (1 << bits) - 1;
        for (int packed = 0; packed < spread.length; packed++) {
            for (int at = 0; at < Byte.SIZE / bits; at++) {
                spread[packed] |= (packed >> bits * at & mask) << Byte.SIZE * at;
            }
        }
        return spread;
    }
}
