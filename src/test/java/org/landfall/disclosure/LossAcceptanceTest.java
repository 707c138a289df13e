package org.landfall.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Acceptance 5 to 7 of the design, as far as noise and ledger decide them. The numbers are printed. */
@Tag("arithmetic")
class LossAcceptanceTest {
    private static final int KEYS = 20_000;
    private static final double STANDARD_ERRORS = 3;

    /** A whole question's ledger, about one answer: two cells a marginal, one of them larger by one. */
    @ParameterizedTest
    @CsvSource({"3,0", "3,0.5", "3,1", "3,2", "5,0", "5,1"})
    void neighbouringDatabasesAreNoFurtherApartThanTheLedgerSays(int sigma, double epsilon) {
        var ledger = Ledger.empty();
        int marginals = ledger.left("faith", sigma);
        for (int i = 0; i < marginals; i++) {
            ledger = ledger.with(new Charge(Set.of("faith"), sigma));
        }
        double p = 0;
        double q = 0;
        for (int key = 0; key < KEYS; key++) {
            int lean = lean(sigma, key, marginals);
            // losses of the two databases: their noise leans, and each answer pulls by one in every cell
            p += (lean + marginals) / (double) (sigma * sigma) > epsilon ? 1.0 / KEYS : 0;
            q += (lean - marginals) / (double) (sigma * sigma) > epsilon ? 1.0 / KEYS : 0;
        }
        double delta = p - Math.exp(epsilon) * q;
        double error = Math.sqrt((p * (1 - p) + Math.exp(2 * epsilon) * q * (1 - q)) / KEYS);
        double bound = ledger.answer("faith").delta(epsilon);
        System.out.printf(
                "σ=%d, %d marginals, ε=%.1f: empirical δ %.4f, bound %.4f, standard error %.4f%n",
                sigma, marginals, epsilon, delta, bound, error);
        assertThat(delta).isLessThanOrEqualTo(bound + STANDARD_ERRORS * error);
        if (epsilon > 1) {
            return; // so few keys reach it that half a ledger could not be told from a whole one
        }
        double half = new Loss(ledger.answer("faith").rho() / 2).delta(epsilon);
        assertThat(delta).as("a ledger that forgets half of it").isGreaterThan(half + STANDARD_ERRORS * error);
    }

    /** The best that all allowed marginals can do together about one count: one of them has it alone, the others in two. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6})
    void spendingAWholeLedgerOnOneCountLeavesItUncertain(int sigma) {
        int allowed = Ledger.empty().left("faith", sigma);
        double squares = 0;
        int keys = KEYS / 4;
        for (int key = 0; key < keys; key++) {
            double error = 0;
            double weights = 0;
            for (int marginal = 0; marginal < allowed; marginal++) {
                int cells = marginal == 0 ? 1 : 2;
                int sum = 0;
                for (int cell = 0; cell < cells; cell++) {
                    sum += noise(sigma, key, marginal, cell);
                }
                error += (double) sum / cells;
                weights += 1.0 / cells;
            }
            squares += error * error / (weights * weights) / keys;
        }
        double rmse = Math.sqrt(squares);
        System.out.printf(
                "σ=%d: RMSE %.3f of %d marginals, least %.3f%n", sigma, rmse, allowed, sigma / Math.sqrt(allowed));
        assertThat(rmse).isGreaterThanOrEqualTo(sigma / Math.sqrt(allowed));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6})
    void anUnchangedCellLooksOtherInTheNextVintage(int sigma) {
        int changed = 0;
        for (int key = 0; key < KEYS; key += 2) {
            changed += noise(sigma, key, 0, 0) != noise(sigma, key + 1, 0, 0) ? 1 : 0;
        }
        double share = changed / (KEYS / 2.0);
        System.out.printf("σ=%d: %.3f of the unchanged cells change%n", sigma, share);
        assertThat(share).isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void aCellIsTheSameForEverybodyAndEveryTime() {
        for (int cell = 0; cell < 100; cell++) {
            assertThat(noise(5, 1, 0, cell)).isEqualTo(noise(5, 1, 0, cell));
        }
    }

    private static int lean(int sigma, int key, int marginals) {
        int lean = 0;
        for (int marginal = 0; marginal < marginals; marginal++) {
            lean += noise(sigma, key, marginal, 0) - noise(sigma, key, marginal, 1);
        }
        return lean;
    }

    private static int noise(int sigma, int key, int marginal, int cell) {
        var id = new CellId("S", "1", Map.of("faith", "c" + cell, "other" + marginal, "c0"));
        return Noise.of(sigma).draw(Keys.numbered(key), id);
    }
}
