package org.landfall.disclosure;

/**
 * A 95 % interval of a share, in percentage points, for people like those who were interviewed: chance and noise
 * together. It is Wilson's, with the variance of the noise added to that of the sample: every π whose distance from the
 * noisy share is at most 1.96·√(π(1−π)/n + v). At v = 0 it is Wilson's own, and it never leaves 0 to 100.
 */
public record Interval(double low, double high) {
    /**
     * @param share noisy share, 0 to 1
     * @param base noisy number of persons it stands on
     * @param noise variance of the noise in the share
     */
    static Interval of(double share, double base, double noise) {
        double z2 = Normal.Z95 * Normal.Z95;
        double spread = 1 + z2 / base;
        double centre = (share + z2 / (2 * base)) / spread;
        double variance = share * (1 - share) / base + z2 / (4 * base * base) + noise * spread;
        double half = Normal.Z95 * Math.sqrt(variance) / spread;
        return new Interval(100 * Math.max(0, centre - half), 100 * Math.min(1, centre + half));
    }

    public double width() {
        return high - low;
    }
}
