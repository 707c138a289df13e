package org.landfall.analysis.engine;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * Turns the answers of persons into one byte column. A person without a usable answer gets the last code, "not stated".
 */
public final class Coder {
    /** Result of a band function for a value that no band takes. */
    public static final int NO_BAND = -1;

    private static final int PART = 1 << 16;

    private final ToIntFunction<String> bands;
    private final boolean firstWins;
    private final byte notStated;

    /** Short ones: they grow without being copied, and the collector moves them as it likes. */
    private byte[][] parts = {};

    private Coder(ToIntFunction<String> bands, int codes, boolean firstWins) {
        this.bands = bands;
        this.firstWins = firstWins;
        this.notStated = (byte) codes;
    }

    /**
     * The person's last answer decides.
     *
     * @param bands index of the band of a value, or {@link #NO_BAND}
     * @param codes number of bands; "not stated" comes after them
     */
    public static Coder single(ToIntFunction<String> bands, int codes) {
        return new Coder(bands, codes, false);
    }

    /** Yes (0), when any of the person's answers or chosen options is in the band; no (1), when they are all outside. */
    public static Coder any(ToIntFunction<String> yesOrNo) {
        return new Coder(yesOrNo, 2, true);
    }

    /** @return index of the band of an answer, or of why there is none; or {@link #NO_BAND} */
    public int bandOf(String value) {
        return bands.applyAsInt(value);
    }

    /**
     * One answer of a person.
     *
     * @param person a number from 0; whoever is left out states nothing
     * @param band of the answer, where there is one
     */
    public void take(int person, int band) {
        int number = person / PART;
        if (number >= parts.length) {
            growTo(number);
        }
        byte[] part = parts[number];
        int at = person % PART;
        if (!firstWins || band < part[at]) {
            part[at] = (byte) band;
        }
    }

    private void growTo(int number) {
        int before = parts.length;
        parts = Arrays.copyOf(parts, number + 1);
        for (int i = before; i <= number; i++) {
            parts[i] = new byte[PART];
            Arrays.fill(parts[i], notStated);
        }
    }

    /** The column with its persons in the given order. */
    public byte[] column(int[] order) {
        byte[] ordered = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            int number = order[i] / PART;
            ordered[i] = number < parts.length ? parts[number][order[i] % PART] : notStated;
        }
        return ordered;
    }
}
