package org.landfall.analysis.engine;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * Counts persons by every combination of codes, zeros too. Cells come in row-major order: the last variable runs fastest.
 * Takes one pass, which many persons share among the cores; columns are unpacked by blocks that stay in the processor's
 * nearest cache.
 */
public final class Marginals {
    /** Fewer are counted before another thread has begun. */
    private static final int WORTH_A_THREAD = 200_000;

    private static final int BLOCK = 4096;

    private Marginals() {}

    /**
     * @param columns one to three columns of equal length
     * @param sizes number of codes of each variable; every code of a column lies below its size
     */
    public static int[] count(List<Packed> columns, int[] sizes) {
        int cells = 1;
        for (int size : sizes) {
            cells = Math.multiplyExact(cells, size);
        }
        int all = cells;
        int blocks = Math.ceilDiv(columns.getFirst().persons(), BLOCK);
        int parts = Math.clamp(
                columns.getFirst().persons() / WORTH_A_THREAD, 1, ForkJoinPool.getCommonPoolParallelism() + 1);
        if (parts == 1) {
            return counted(columns, sizes, all, 0, blocks);
        }
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> counted(columns, sizes, all, blocks * part / parts, blocks * (part + 1) / parts))
                .reduce(Marginals::sum)
                .orElseThrow();
    }

    private static int[] sum(int[] some, int[] others) {
        int[] sum = new int[some.length];
        Arrays.setAll(sum, cell -> some[cell] + others[cell]);
        return sum;
    }

    private static int[] counted(List<Packed> columns, int[] sizes, int cells, int from, int to) {
        int[] counts = new int[cells];
        byte[][] codes = new byte[columns.size()][BLOCK];
        for (int block = from; block < to; block++) {
            int first = block * BLOCK;
            int persons = Math.min(BLOCK, columns.getFirst().persons() - first);
            for (int i = 0; i < codes.length; i++) {
                columns.get(i).unpack(first, persons, codes[i]);
            }
            add(codes, sizes, counts, persons);
        }
        return counts;
    }

    private static void add(byte[][] codes, int[] sizes, int[] counts, int persons) {
        switch (codes.length) {
            case 1 -> one(codes[0], counts, persons);
            case 2 -> two(codes[0], codes[1], sizes[1], counts, persons);
            case 3 -> three(codes[0], codes[1], codes[2], sizes[1], sizes[2], counts, persons);
            default -> throw new IllegalArgumentException("a marginal has one to three variables");
        }
    }

    private static void one(byte[] a, int[] counts, int persons) {
        for (int i = 0; i < persons; i++) {
            counts[a[i]]++;
        }
    }

    private static void two(byte[] a, byte[] b, int sizeB, int[] counts, int persons) {
        for (int i = 0; i < persons; i++) {
            counts[a[i] * sizeB + b[i]]++;
        }
    }

    private static void three(byte[] a, byte[] b, byte[] c, int sizeB, int sizeC, int[] counts, int persons) {
        for (int i = 0; i < persons; i++) {
            counts[(a[i] * sizeB + b[i]) * sizeC + c[i]]++;
        }
    }
}
