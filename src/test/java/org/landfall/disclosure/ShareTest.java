package org.landfall.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    private static final int TIMES = 20_000;

    /** The figures of the design, which count the noise of the part alone: with six cells the base adds none. */
    @ParameterizedTest
    @CsvSource({"200,3,1.10", "1000,5,1.06", "5000,6,1.02"})
    void aShareOfThirtyPercentIsAsMuchLessCertainAsTheScreenSays(int persons, int sigma, double stated) {
        double plain = Interval.of(0.3, persons, 0).width();
        var share = Share.of(persons * 3 / 10, sixParts(persons), new Parameters(sigma))
                .orElseThrow();
        double ratio = share.interval95().width() / plain;
        System.out.printf("interval of 30 %% at n=%d, σ=%d: %.4f times as wide%n", persons, sigma, ratio);
        assertThat(ratio).isCloseTo(stated, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"200,3,0.3,2", "200,3,0.5,6", "600,4,0.1,4", "1000,5,0.3,2", "1000,5,0.05,6", "5000,6,0.3,12"})
    void ninetyFiveOfAHundredIntervalsHoldTheTrueShare(int persons, int sigma, double share, int cells) {
        var random = new Random(20261129);
        var parameters = new Parameters(sigma);
        int held = 0;
        int heldInside = 0;
        int shown = 0;
        for (int i = 0; i < TIMES; i++) {
            int[] counts = people(random, persons, share, cells);
            double inside = 100.0 * counts[0] / persons;
            for (int cell = 0; cell < cells; cell++) {
                counts[cell] += parameters.noise().draw(random.nextLong());
            }
            var found = Share.of(counts[0], counts, parameters);
            if (found.isPresent()) {
                shown++;
                var interval = found.get().interval95();
                held += interval.low() <= 100 * share && 100 * share <= interval.high() ? 1 : 0;
                heldInside +=
                        Math.abs(found.get().percent() - inside) <= found.get().halfWidth95() ? 1 : 0;
            }
        }
        double coverage = (double) held / shown;
        double coverageInside = (double) heldInside / shown;
        System.out.printf(
                "coverage at n=%d, σ=%d, %.0f %%, %d cells: %.4f, of the interviewed alone %.4f (%d shown)%n",
                persons, sigma, 100 * share, cells, coverage, coverageInside, shown);
        assertThat(shown).isGreaterThan(TIMES * 9 / 10);
        assertThat(coverage).isBetween(0.94, 0.965);
        assertThat(coverageInside).isBetween(0.94, 0.97);
    }

    @Test
    void withoutNoiseTheIntervalIsWilsonsOwn() {
        var interval = Interval.of(0.3, 200, 0);
        assertThat(interval.low()).isCloseTo(24.075, within(0.005));
        assertThat(interval.high()).isCloseTo(36.684, within(0.005));
    }

    @Test
    void theIntervalStaysBetweenZeroAndAHundred() {
        assertThat(Interval.of(1, 40, 0.01).high()).isEqualTo(100);
        assertThat(Interval.of(0, 40, 0.01).low()).isZero();
    }

    @Test
    void aBaseOfExactlyTheLeastIsEnoughAndOneLessIsNot() {
        var parameters = new Parameters(6);
        assertThat(Share.of(20, new int[] {20, 16}, parameters)).isPresent();
        assertThat(Share.of(20, new int[] {20, 15}, parameters)).isEmpty();
        assertThat(Share.of(12, new int[] {12, 30}, parameters)).isPresent();
        assertThat(Share.of(11, new int[] {11, 30}, parameters)).isEmpty();
    }

    /** Cells and a total released apart carry noise of their own. */
    @Test
    void cellsDoNotAddUpToATotalReleasedApartAndTheIntervalOfTheSumSaysSo() {
        var random = new Random(5);
        var parameters = new Parameters(5);
        int apart = 0;
        int held = 0;
        for (int i = 0; i < TIMES; i++) {
            int sum = 0;
            for (int cell = 0; cell < 9; cell++) {
                sum += 100 + parameters.noise().draw(random.nextLong());
            }
            apart += sum != 900 + parameters.noise().draw(random.nextLong()) ? 1 : 0;
            held += Math.abs(sum - 900) <= parameters.halfWidth95(9) ? 1 : 0;
        }
        System.out.printf("sums that differ from their total: %.3f, held: %.4f%n", apart / 2e4, held / 2e4);
        assertThat(apart).isGreaterThan(TIMES * 95 / 100);
        assertThat((double) held / TIMES).isCloseTo(0.95, within(0.01));
        assertThat(parameters.halfWidth95(9)).isCloseTo(3 * parameters.halfWidth95(), within(1e-9));
    }

    private static int[] sixParts(int persons) {
        int rest = persons - persons * 3 / 10;
        int part = rest / 5;
        return new int[] {persons * 3 / 10, part, part, part, part, rest - 4 * part};
    }

    private static int[] people(Random random, int persons, double share, int cells) {
        int[] counts = new int[cells];
        for (int i = 0; i < persons; i++) {
            counts[random.nextDouble() < share ? 0 : 1 + random.nextInt(cells - 1)]++;
        }
        return counts;
    }
}
