package org.landfall.analysis.engine;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * Counts persons by every combination of codes, zeros too, from one byte column a variable. Cells come in row-major
 * order: the last variable runs fastest. Takes one pass, which many persons share among the cores, and allocates
 * nothing a row.
 */
public final class Marginals {
    /** Fewer are counted before another thread has begun. */
    private static final int WORTH_A_THREAD = 200_000;

    private Marginals() {}

    /**
     * @param columns one to three columns of equal length
     * @param sizes number of codes of each variable; every byte of a column lies below its size
     */
    public static int[] count(byte[][] columns, int[] sizes) {
        int cells = 1;
        for (int size : sizes) {
            cells = Math.multiplyExact(cells, size);
        }
        int all = cells;
        int persons = columns[0].length;
        int parts = Math.clamp(persons / WORTH_A_THREAD, 1, ForkJoinPool.getCommonPoolParallelism() + 1);
        if (parts == 1) {
            return counted(columns, sizes, all, 0, persons);
        }
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part ->
                        counted(columns, sizes, all, share(persons, part, parts), share(persons, part + 1, parts)))
                .reduce(Marginals::sum)
                .orElseThrow();
    }

    private static int share(int persons, int part, int parts) {
        return (int) ((long) persons * part / parts);
    }

    private static int[] sum(int[] some, int[] others) {
        int[] sum = new int[some.length];
        Arrays.setAll(sum, cell -> some[cell] + others[cell]);
        return sum;
    }

    private static int[] counted(byte[][] columns, int[] sizes, int cells, int from, int to) {
        int[] counts = new int[cells];
        switch (columns.length) {
            case 1 -> one(columns[0], counts, from, to);
            case 2 -> two(columns[0], columns[1], sizes[1], counts, from, to);
            case 3 -> three(columns[0], columns[1], columns[2], sizes[1], sizes[2], counts, from, to);
            default -> throw new IllegalArgumentException("a marginal has one to three variables");
        }
        return counts;
    }

    private static void one(byte[] a, int[] counts, int from, int to) {
        for (int i = from; i < to; i++) {
            counts[a[i]]++;
        }
    }

    private static void two(byte[] a, byte[] b, int sizeB, int[] counts, int from, int to) {
        for (int i = from; i < to; i++) {
            counts[a[i] * sizeB + b[i]]++;
        }
    }

    private static void three(byte[] a, byte[] b, byte[] c, int sizeB, int sizeC, int[] counts, int from, int to) {
        for (int i = from; i < to; i++) {
            counts[(a[i] * sizeB + b[i]) * sizeC + c[i]]++;
        }
    }
}
