package org.landfall.disclosure;

import java.util.Optional;

/**
 * A percentage of noisy counts. A pure function of released numbers, so it tells nothing that they do not.
 *
 * @param halfWidth95 half the width, in percentage points, of the 95 % interval for the interviewed: noise alone
 * @param interval95 the interval for people like them: noise and chance
 */
public record Share(double percent, double halfWidth95, Interval interval95) {
    /**
     * The share of one noisy part in the sum of all the noisy parts; empty when the sum is too small a base or the part
     * itself is shown as low.
     */
    public static Optional<Share> of(int part, int[] parts, Parameters parameters) {
        return of(part, parts, 1, parameters);
    }

    /**
     * The same where each part is itself a sum of noisy cells: it has the noise of all of them, and needs to be so much
     * larger to be shown.
     *
     * @param cells how many cells each part is the sum of
     */
    public static Optional<Share> of(int part, int[] parts, int cells, Parameters parameters) {
        long base = base(parts);
        double more = Math.sqrt(cells);
        if (base < more * parameters.percentageBase() || part < more * parameters.floor()) {
            return Optional.empty();
        }
        double share = Math.clamp((double) part / base, 0, 1);
        // y is a summand of the base: var(y/b) = σ²/b² · (1 − 2s + k·s²)
        double spread = Math.max(0, 1 - 2 * share + parts.length * share * share);
        double deviation = more * parameters.sigma() / base * Math.sqrt(spread);
        return Optional.of(
                new Share(100 * share, 100 * Normal.Z95 * deviation, Interval.of(share, base, deviation * deviation)));
    }

    /** The noisy base itself, in persons. */
    public static long base(int[] parts) {
        long sum = 0;
        for (int part : parts) {
            sum += part;
        }
        return sum;
    }
}
