package org.landfall.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landfall.disclosure.Parameters;

/**
 * Acceptance 3 to 6 of the design: every attack stays below its bound against the method of the product, and breaks a
 * weaker one. Seeded; the numbers are printed.
 */
@Tag("arithmetic")
class AttacksAcceptanceTest {
    private static final int PERSONS = 1_200;
    private static final int TRIALS = 4_000;
    private static final int FEW_TRIALS = 800;

    private final People town = Town.of(PERSONS);

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void nestedDifferencingGuessesLittleBetterThanACoin(int sigma) {
        var ours = run(Attack.NESTED_DIFFERENCING, sigma, Methods.ours(sigma), "ours", TRIALS);
        assertThat(ours.targets()).isGreaterThanOrEqualTo(800);
        assertThat(ours.accuracy()).isLessThanOrEqualTo(0.58);
        assertThat(ours.held()).isTrue();
        var keyed = run(Attack.NESTED_DIFFERENCING, sigma, Methods.keyedOnMembers(sigma), "set-keyed", TRIALS);
        assertThat(keyed.accuracy()).isGreaterThanOrEqualTo(0.85);
        var hidden = run(Attack.NESTED_DIFFERENCING, sigma, Methods.fewHidden(), "< 5 hidden", TRIALS);
        assertThat(hidden.accuracy()).isGreaterThanOrEqualTo(0.95);
        assertThat(keyed.held() || hidden.held()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void groupsInWhichEverybodySaidYesLookLikeThoseWhereOneDidNot(int sigma) {
        var ours = run(Attack.GROUP_EQUALITY, sigma, Methods.ours(sigma), "ours", TRIALS);
        double standardError = 0.5 / Math.sqrt(ours.trials());
        assertThat(Math.abs(ours.accuracy() - 0.5)).isLessThanOrEqualTo(3 * standardError);
        assertThat(ours.held()).isTrue();
        var keyed = run(Attack.GROUP_EQUALITY, sigma, Methods.keyedOnMembers(sigma), "set-keyed", TRIALS);
        assertThat(keyed.accuracy()).isGreaterThanOrEqualTo(0.9);
        assertThat(keyed.held()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void averagingReachesWhatTheLedgerSaysAndNoMore(int sigma) {
        var ours = run(Attack.AVERAGING, sigma, Methods.ours(sigma), "ours", FEW_TRIALS);
        assertThat(ours.bound()).isLessThan(0.6916);
        assertThat(ours.held()).isTrue();
        assertThat(ours.accuracy()).as("the bound is no empty one").isGreaterThan(ours.bound() - 0.06);
        var fresh = run(Attack.AVERAGING, sigma, Methods.freshNoise(sigma), "fresh noise", FEW_TRIALS);
        assertThat(fresh.accuracy()).isGreaterThanOrEqualTo(0.95);
        assertThat(fresh.held()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void twoVintagesTellNoMoreThanTwoNumbersOfOne(int sigma) {
        var ours = run(Attack.TWO_VINTAGES, sigma, Methods.ours(sigma), "ours", TRIALS);
        assertThat(ours.held()).isTrue();
        var sticky = run(Attack.TWO_VINTAGES, sigma, Methods.oneKeyForAll(sigma), "one key for all", FEW_TRIALS);
        assertThat(sticky.accuracy()).isGreaterThanOrEqualTo(0.95);
        assertThat(sticky.held()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void plantedCopiesLiftACellAndTellNoMoreThanOneMarginal(int sigma) {
        var ours = run(Attack.PLANTED_COPIES, sigma, Methods.ours(sigma), "ours", TRIALS);
        assertThat(ours.held()).isTrue();
        var hidden = run(Attack.PLANTED_COPIES, sigma, Methods.fewHidden(), "< 5 hidden", FEW_TRIALS);
        assertThat(hidden.accuracy()).isEqualTo(1);
        assertThat(hidden.held()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void whetherSomebodyTookPartStaysBelowTheWordsOfTheScreen(int sigma) {
        var ours = run(Attack.EXISTENCE, sigma, Methods.ours(sigma), "ours", FEW_TRIALS);
        assertThat(ours.bound()).isLessThan(0.8414);
        assertThat(ours.held()).isTrue();
        assertThat(ours.accuracy()).as("the bound is no empty one").isGreaterThan(ours.bound() - 0.1);
        var hidden = run(Attack.EXISTENCE, sigma, Methods.fewHidden(), "< 5 hidden", FEW_TRIALS);
        assertThat(hidden.accuracy()).isGreaterThanOrEqualTo(0.95);
        assertThat(hidden.held()).isFalse();
    }

    private Finding run(Attack attack, int sigma, Method method, String name, int trials) {
        long begin = System.nanoTime();
        var finding = new RedTeam(new Parameters(sigma), trials, Town.SEED).run(attack, town, method, Progress.NONE);
        System.out.printf(
                "%s, σ=%d, %s: %.3f of %d targets in %d trials, bound %.3f + %.3f (%d ms)%n",
                attack,
                sigma,
                name,
                finding.accuracy(),
                finding.targets(),
                finding.trials(),
                finding.bound(),
                finding.margin(),
                (System.nanoTime() - begin) / 1_000_000);
        return finding;
    }
}
