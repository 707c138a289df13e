package org.landfall.disclosure;

import java.util.Optional;

/**
 * A percentage of noisy counts, with half the width of its 95 % interval in percentage points.
 * A pure function of released numbers, so it tells nothing that they do not.
 */
public record Share(double percent, double halfWidth95) {
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
        double variance = 1 - 2 * share + parts.length * share * share;
        double half = parameters.halfWidth95() / base * Math.sqrt(Math.max(0, variance));
        return Optional.of(new Share(100 * share, 100 * half));
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
