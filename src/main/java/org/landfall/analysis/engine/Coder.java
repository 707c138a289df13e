package org.landfall.analysis.engine;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * Turns the answers of persons into one byte column. A person without a usable answer gets the last code, "not stated".
 */
public final class Coder {
    /** Result of a band function for a value that no band takes. */
    public static final int NO_BAND = -1;

    private static final int LEAST = 1024;

    private final ToIntFunction<String> bands;
    private final boolean firstWins;
    private final byte notStated;
    private byte[] column = {};

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
        if (person >= column.length) {
            grow(person);
        }
        if (!firstWins || band < column[person]) {
            column[person] = (byte) band;
        }
    }

    private void grow(int person) {
        int before = column.length;
        column = Arrays.copyOf(column, Math.max(LEAST, Integer.highestOneBit(person) * 2));
        Arrays.fill(column, before, column.length, notStated);
    }

    /** The column with its persons in the given order. */
    public byte[] column(int[] order) {
        byte[] ordered = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = order[i] < column.length ? column[order[i]] : notStated;
        }
        return ordered;
    }
}
