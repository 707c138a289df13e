package org.landfall.analysis.engine;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * Turns the answers of one person after the other into one byte column. A person without a usable answer gets the last
 * code, "not stated".
 */
public final class Coder {
    /** Result of a band function for a value that no band takes. */
    public static final int NO_BAND = -1;

    private final ToIntFunction<String> bands;
    private final boolean firstWins;
    private final int notStated;
    private byte[] column;
    private int persons;
    private int code;

    private Coder(ToIntFunction<String> bands, int codes, boolean firstWins, int personsBefore) {
        this.bands = bands;
        this.firstWins = firstWins;
        this.notStated = codes;
        this.code = codes;
        this.persons = personsBefore;
        this.column = new byte[Math.max(1024, personsBefore * 2)];
        Arrays.fill(column, 0, personsBefore, (byte) codes);
    }

    /**
     * The person's answer decides.
     *
     * @param bands index of the band of a value, or {@link #NO_BAND}
     * @param codes number of bands; "not stated" comes after them
     * @param personsBefore persons already passed, none of whom stated anything
     */
    public static Coder single(ToIntFunction<String> bands, int codes, int personsBefore) {
        return new Coder(bands, codes, false, personsBefore);
    }

    /** Yes (0), when any of the person's answers or chosen options is in the band; no (1), when they are all outside. */
    public static Coder any(ToIntFunction<String> yesOrNo, int personsBefore) {
        return new Coder(yesOrNo, 2, true, personsBefore);
    }

    /** One answer of the current person, or why there is none. */
    public void see(String value) {
        take(bandOf(value));
    }

    /** @return its index, or {@link #NO_BAND} */
    public int bandOf(String value) {
        return bands.applyAsInt(value);
    }

    /** The same as {@link #see}, for a value whose band is known. */
    public void take(int found) {
        if (found != NO_BAND && (!firstWins || found < code)) {
            code = found;
        }
    }

    public void nextPerson() {
        if (persons == column.length) {
            column = Arrays.copyOf(column, column.length * 2);
        }
        column[persons++] = (byte) code;
        code = notStated;
    }

    /** The column with its persons in the given order. */
    public byte[] column(int[] order) {
        byte[] ordered = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = column[order[i]];
        }
        return ordered;
    }
}
