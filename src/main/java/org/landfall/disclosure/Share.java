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
        long base = base(parts);
        if (base < parameters.percentageBase() || Shown.of(part, parameters) instanceof Shown.Low) {
            return Optional.empty();
        }
        double share = Math.clamp((double) part / base, 0, 1);
        // y is a summand of the base: var(y/b) = σ²/b² · (1 − 2s + k·s²)
        double cells = Math.max(0, 1 - 2 * share + parts.length * share * share);
        double deviation = parameters.sigma() / (double) base * Math.sqrt(cells);
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
