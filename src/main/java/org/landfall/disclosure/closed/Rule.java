package org.landfall.disclosure.closed;

/**
 * Which counts may not be seen, and how uncertain they must stay: a suppressed cell could be 0 and could be the threshold.
 *
 * @param threshold the smallest count that is published
 * @param zerosPublished whether counts of 0 are published; then everybody knows that what is suppressed is no 0
 */
public record Rule(int threshold, boolean zerosPublished) {
    public static final Rule STANDARD = new Rule(10, false);

    public Rule {
        if (threshold < 2) {
            throw new IllegalArgumentException("a threshold below 2 protects nobody");
        }
    }

    boolean isPrimary(LinkedTables tables, int cell) {
        int count = tables.count(cell);
        return count < threshold && !tables.isStructural(cell) && !(count == 0 && zerosPublished);
    }
}
