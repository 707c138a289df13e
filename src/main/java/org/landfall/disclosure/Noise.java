package org.landfall.disclosure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Discrete Gaussian noise of a whole σ, drawn by inversion from 64 keyed bits: the same cell gets the same noise for
 * ever. The thresholds ⌊2⁶⁴·F(v)⌋ come from exact decimal arithmetic and are read from {@code disclosure/}.
 */
public final class Noise {
    public static final int SMALLEST_SIGMA = 3;
    public static final int LARGEST_SIGMA = 8;
    private static final int REACH = 9;
    private static final Noise[] TABLES = new Noise[LARGEST_SIGMA + 1];

    static {
        for (int sigma = SMALLEST_SIGMA; sigma <= LARGEST_SIGMA; sigma++) {
            TABLES[sigma] = new Noise(sigma);
        }
    }

    private final int lowest;
    /** Unsigned thresholds of every value but the last, whose threshold 2⁶⁴ is always above. */
    private final long[] thresholds;

    private Noise(int sigma) {
        lowest = -REACH * sigma;
        thresholds = read(sigma);
    }

    /** σ in persons, 3 to 8. */
    public static Noise of(int sigma) {
        if (sigma < SMALLEST_SIGMA || sigma > LARGEST_SIGMA) {
            throw new IllegalArgumentException("no noise table for this σ");
        }
        return TABLES[sigma];
    }

    /** The noise of one cell, in persons. */
    public int draw(Prf prf, CellId cell) {
        return draw(ByteBuffer.wrap(prf.mac(cell.bytes())).getLong());
    }

    /** The smallest v with u < T[v]; u is read as 64 unsigned bits. */
    int draw(long u) {
        int low = 0;
        int high = thresholds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(u, thresholds[middle]) < 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return lowest + low;
    }

    private static long[] read(int sigma) {
        var file = "/disclosure/dgauss_T_sigma" + sigma + ".csv";
        try (var in = Objects.requireNonNull(Noise.class.getResourceAsStream(file), file);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            long[] table = lines.lines()
                    .skip(1)
                    .map(line -> new BigInteger(line.substring(line.indexOf(',') + 1)))
                    .filter(threshold -> threshold.bitLength() <= Long.SIZE)
                    .mapToLong(BigInteger::longValue)
                    .toArray();
            if (table.length != 2 * REACH * sigma) {
                throw new IllegalStateException("incomplete noise table " + file);
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
