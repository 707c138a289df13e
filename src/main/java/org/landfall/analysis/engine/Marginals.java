package org.landfall.analysis.engine;

/**
 * Counts persons by every combination of codes, zeros too, from one byte column a variable. Cells come in row-major
 * order: the last variable runs fastest. Takes one pass, allocates nothing a row.
 */
public final class Marginals {
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
        int[] counts = new int[cells];
        switch (columns.length) {
            case 1 -> one(columns[0], counts);
            case 2 -> two(columns[0], columns[1], sizes[1], counts);
            case 3 -> three(columns[0], columns[1], columns[2], sizes[1], sizes[2], counts);
            default -> throw new IllegalArgumentException("a marginal has one to three variables");
        }
        return counts;
    }

    private static void one(byte[] a, int[] counts) {
        for (byte code : a) {
            counts[code]++;
        }
    }

    private static void two(byte[] a, byte[] b, int sizeB, int[] counts) {
        for (int i = 0; i < a.length; i++) {
            counts[a[i] * sizeB + b[i]]++;
        }
    }

    private static void three(byte[] a, byte[] b, byte[] c, int sizeB, int sizeC, int[] counts) {
        for (int i = 0; i < a.length; i++) {
            counts[(a[i] * sizeB + b[i]) * sizeC + c[i]]++;
        }
    }
}
