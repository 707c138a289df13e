package org.landfall.disclosure;

/**
 * The one knob of the protection and all that follows from it. σ and floor are in persons.
 * Some domains ask for a higher floor than σ does: the least cell, 0 where they do not.
 * A custodian may raise σ above what the size of the vintage asks for, never lower it.
 */
public record Parameters(int sigma, int leastCell) {
    /** Vintages of fewer persons get no interactive tables. */
    public static final int SMALLEST_VINTAGE = 150;

    public static final int MOST_VARIABLES = 3;
    private static final int PERSONS_PER_CELL = 5;

    public Parameters(int sigma) {
        this(sigma, 0);
    }

    public Parameters {
        if (sigma < Noise.SMALLEST_SIGMA || sigma > Noise.LARGEST_SIGMA) {
            throw new IllegalArgumentException("σ must lie between 3 and 8");
        }
    }

    public static Parameters forPersons(long persons) {
        long rounded = Math.round(0.16 * Math.sqrt(Math.max(0, persons)));
        return new Parameters((int) Math.clamp(rounded, 3L, 6L));
    }

    /** The same noise, with no number below so many persons shown. */
    public Parameters least(int cell) {
        return new Parameters(sigma, cell);
    }

    public Noise noise() {
        return Noise.of(sigma);
    }

    /** A noisy count below this is shown as "low". */
    public int floor() {
        return Math.max(2 * sigma, leastCell);
    }

    /** Percentages stand only on a noisy base of at least this many persons. */
    public int percentageBase() {
        return Math.max(30, 6 * sigma);
    }

    /** The most cells a marginal may have. */
    public static long mostCells(long noisyPersons) {
        return Math.max(0, noisyPersons) / PERSONS_PER_CELL;
    }

    /** Half the width of the 95 % interval of one shown count, in persons. */
    public double halfWidth95() {
        return halfWidth95(1);
    }

    /**
     * The same of a sum of shown counts. Each has noise of its own, so the cells of a table do not add up to a total that
     * was released apart, and a sum of many is less certain than one cell that says the same.
     */
    public double halfWidth95(int cells) {
        return Normal.Z95 * sigma * Math.sqrt(cells);
    }
}
