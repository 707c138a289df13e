package org.landfall.disclosure;

/**
 * What released numbers can tell an attacker who knows every other record, as zero-concentrated differential privacy.
 * ρ has no unit; with Gaussian noise it is half the squared distance, in σ, of the two databases he cannot tell apart.
 */
public record Loss(double rho) {
    public Loss {
        if (!(rho >= 0)) {
            throw new IllegalArgumentException("ρ is no less than 0");
        }
    }

    /** How often his best guess at a yes or no is right when both are as likely, 0.5 to 1. */
    public double accuracy() {
        return Normal.cdf(distance() / 2);
    }

    /** The least δ for which the numbers are (ε, δ)-differentially private; Balle and Wang 2018, theorem 8. */
    public double delta(double epsilon) {
        if (rho == 0) {
            return 0;
        }
        double shift = distance() / 2;
        double slope = epsilon / distance();
        return Math.max(0, Normal.cdf(shift - slope) - Math.exp(epsilon) * Normal.cdf(-shift - slope));
    }

    /** An ε that holds with probability 1 - δ; Bun and Steinke 2016, proposition 1.3. */
    public double epsilon(double delta) {
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("δ lies between 0 and 1");
        }
        return rho + 2 * Math.sqrt(rho * -Math.log(delta));
    }

    private double distance() {
        return Math.sqrt(2 * rho);
    }
}
