package org.landfall.disclosure;

/** The standard normal distribution, exact to the last digits of a double as far as eight deviations. */
final class Normal {
    /** Two-sided 95 %. */
    static final double Z95 = 1.959963984540054;

    private static final double FAR = 8;

    private Normal() {}

    /** The series Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …). */
    static double cdf(double x) {
        if (x < -FAR) {
            return 0;
        }
        if (x > FAR) {
            return 1;
        }
        double sum = x;
        double term = x;
        double before = Double.NaN;
        for (int odd = 3; sum != before; odd += 2) {
            before = sum;
            term *= x * x / odd;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
