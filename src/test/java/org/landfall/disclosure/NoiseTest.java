package org.landfall.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {
    private static final int IDS = 100_000;

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8})
    void theThresholdsAreThoseOfExactArithmetic(int sigma) {
        var noise = Noise.of(sigma);
        var exact = thresholds(sigma);
        for (int i = 0; i < exact.size() - 1; i++) {
            int v = i - 9 * sigma;
            long first = exact.get(i).longValue();
            assertThat(noise.draw(first - 1)).as("just below T[%d]", v).isEqualTo(v);
            assertThat(noise.draw(first)).as("at T[%d]", v).isEqualTo(v + 1);
        }
        assertThat(noise.draw(0)).isEqualTo(-9 * sigma);
        assertThat(noise.draw(-1L)).as("the largest unsigned").isEqualTo(9 * sigma);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6})
    void noiseOfManyCellsIsUnbiasedAndOfTheStatedSpread(int sigma) {
        var prf = Keys.counting();
        var noise = Noise.of(sigma);
        long[] seen = new long[18 * sigma + 1];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < IDS; i++) {
            int e = noise.draw(prf, new CellId("S", "1", Map.of("v", "c" + i)));
            sum += e;
            squares += (double) e * e;
            seen[e + 9 * sigma]++;
        }
        double mean = sum / IDS;
        assertThat(Math.abs(mean)).isLessThan(3 * sigma / Math.sqrt(IDS));
        assertThat(squares / IDS - mean * mean).isCloseTo(variance(sigma), within(0.02 * sigma * sigma));
        assertThat(chiSquareDeviation(seen, sigma))
                .as("χ² in standard deviations, 3.8 is p = 1e-4")
                .isLessThan(3.8);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6})
    void emptyCellsAreShownAsLow(int sigma) {
        var prf = Keys.counting();
        var parameters = new Parameters(sigma);
        int low = 0;
        for (int i = 0; i < 10_000; i++) {
            int noisy = parameters.noise().draw(prf, new CellId("S", "1", Map.of("zero", "c" + i)));
            low += Shown.of(noisy, parameters) instanceof Shown.Low ? 1 : 0;
        }
        assertThat(low).isGreaterThanOrEqualTo(9_500);
    }

    @Test
    void onlyTheSigmasWithATableExist() {
        assertThatThrownBy(() -> Noise.of(2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Noise.of(9)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double variance(int sigma) {
        double mass = 0;
        double squares = 0;
        for (int v = -9 * sigma; v <= 9 * sigma; v++) {
            double p = Math.exp(-v * v / (2.0 * sigma * sigma));
            mass += p;
            squares += p * v * v;
        }
        return squares / mass;
    }

    /** χ² over the values expected at least 20 times, as its distance from its mean. */
    private static double chiSquareDeviation(long[] seen, int sigma) {
        double mass = 0;
        for (int v = -9 * sigma; v <= 9 * sigma; v++) {
            mass += Math.exp(-v * v / (2.0 * sigma * sigma));
        }
        double chi = 0;
        int classes = 0;
        for (int v = -9 * sigma; v <= 9 * sigma; v++) {
            double expected = IDS * Math.exp(-v * v / (2.0 * sigma * sigma)) / mass;
            if (expected >= 20) {
                double difference = seen[v + 9 * sigma] - expected;
                chi += difference * difference / expected;
                classes++;
            }
        }
        return (chi - classes) / Math.sqrt(2.0 * classes);
    }

    private static List<BigInteger> thresholds(int sigma) {
        var precise = new MathContext(80);
        var weights = new ArrayList<BigDecimal>();
        var total = BigDecimal.ZERO;
        for (int v = -9 * sigma; v <= 9 * sigma; v++) {
            var exponent = BigDecimal.valueOf((long) v * v).divide(BigDecimal.valueOf(2L * sigma * sigma), precise);
            var weight = BigDecimal.ONE.divide(exp(exponent, precise), precise);
            weights.add(weight);
            total = total.add(weight, precise);
        }
        var two64 = new BigDecimal(BigInteger.TWO.pow(64));
        var result = new ArrayList<BigInteger>();
        var sum = BigDecimal.ZERO;
        for (var weight : weights) {
            sum = sum.add(weight, precise);
            result.add(sum.divide(total, precise)
                    .multiply(two64, precise)
                    .setScale(0, RoundingMode.FLOOR)
                    .toBigInteger());
        }
        return result;
    }

    private static BigDecimal exp(BigDecimal x, MathContext precise) {
        var term = BigDecimal.ONE;
        var sum = BigDecimal.ONE;
        for (int i = 1; i < 400; i++) {
            term = term.multiply(x, precise).divide(BigDecimal.valueOf(i), precise);
            sum = sum.add(term, precise);
        }
        return sum;
    }
}
