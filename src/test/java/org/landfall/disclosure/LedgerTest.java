package org.landfall.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landfall.disclosure.Permission.Granted;
import org.landfall.disclosure.Permission.QuestionSpent;
import org.landfall.disclosure.Permission.StudySpent;
import org.landfall.disclosure.Permission.TopicNeedsTwoCustodians;
import org.landfall.disclosure.Permission.TopicSpent;
import org.landfall.disclosure.Permission.TwoCustodiansNeeded;

class LedgerTest {
    @ParameterizedTest
    @CsvSource({"3,4", "4,8", "5,12", "6,18", "7,24", "8,32"})
    void aQuestionBearsHalfOfSigmaSquaredMarginalsAndNotOneMore(int sigma, int most) {
        var charge = new Charge(Set.of("sex", "faith"), sigma);
        var ledger = Ledger.empty();
        for (int i = 0; i < most; i++) {
            assertThat(ledger.left("faith", sigma)).isEqualTo(most - i);
            ledger = granted(ledger.ask(charge, false));
        }
        assertThat(ledger.left("faith", sigma)).isZero();
        assertThat(ledger.marginals("faith")).isEqualTo(most);
        assertThat(ledger.ask(charge, true)).isEqualTo(new QuestionSpent("faith", most));
        assertThat(ledger.ask(new Charge(Set.of("way"), sigma), false)).isInstanceOf(Granted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8})
    void theStudyBearsFourSigmaSquaredAndWithTwoCustodiansSixteen(int sigma) {
        int soft = 4 * sigma * sigma;
        int hard = 16 * sigma * sigma;
        var charge = new Charge(Set.of(), sigma);
        var full = spent(charge, soft);
        assertThat(spent(charge, soft - 1).left(sigma, false)).isOne();
        assertThat(spent(charge, soft - 1).ask(charge, false)).isEqualTo(new Granted(full));
        assertThat(full.ask(charge, false)).isEqualTo(new TwoCustodiansNeeded(soft));
        assertThat(full.ask(charge, true)).isInstanceOf(Granted.class);
        assertThat(full.left(sigma, false)).isZero();
        assertThat(full.left(sigma, true)).isEqualTo(hard - soft);
        assertThat(spent(charge, hard - 1).ask(charge, true)).isInstanceOf(Granted.class);
        assertThat(spent(charge, hard).ask(charge, true)).isEqualTo(new StudySpent(hard));
        assertThat(spent(charge, hard).ask(charge, false)).isEqualTo(new StudySpent(hard));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 8})
    void aTopicBearsHalfOfWhatTheStudyDoes(int sigma) {
        int soft = 2 * sigma * sigma;
        int hard = 8 * sigma * sigma;
        var charge = new Charge(Set.of(), Set.of("way"), sigma);
        assertThat(spent(charge, soft - 1).ask(charge, false)).isInstanceOf(Granted.class);
        assertThat(spent(charge, soft - 1).leftOfTopic("way", sigma, false)).isOne();
        assertThat(spent(charge, soft).ask(charge, false)).isEqualTo(new TopicNeedsTwoCustodians("way", soft));
        assertThat(spent(charge, soft).usedOfTopic("way", false)).isEqualTo(1);
        assertThat(spent(charge, soft).ask(charge, true)).isInstanceOf(Granted.class);
        assertThat(spent(charge, hard).ask(charge, true)).isEqualTo(new TopicSpent("way", hard));
        assertThat(spent(charge, soft).ask(new Charge(Set.of(), Set.of("faith"), sigma), false))
                .isInstanceOf(Granted.class);
    }

    @Test
    void vintagesOfDifferentNoiseArePaidFromOnePurse() {
        var ledger = spent(new Charge(Set.of("faith"), 3), 2);
        assertThat(ledger.left("faith", 6)).as("5/18 of σ 6 are left").isEqualTo(10);
        assertThat(ledger.left("faith", 3)).isEqualTo(2);
        ledger = ledger.with(new Charge(Set.of("faith"), 6));
        assertThat(ledger.left("faith", 3)).isEqualTo(2);
        assertThat(ledger.answer("faith").rho()).isCloseTo(2.0 / 9 + 1.0 / 36, within(1e-12));
    }

    /** 69 % and 84 % are the words of the screen. */
    @ParameterizedTest
    @ValueSource(ints = {4, 6, 8})
    void whatTheScreenPromisesHolds(int sigma) {
        var answers = spent(new Charge(Set.of("faith"), sigma), sigma * sigma / 2);
        assertThat(answers.answer("faith").accuracy()).isCloseTo(0.6915, within(1e-4));
        var all = spent(new Charge(Set.of(), sigma), 4 * sigma * sigma);
        assertThat(all.presence().accuracy()).isCloseTo(0.8413, within(1e-4));
    }

    /** Random wishes of random noise, as vintages of a growing study would bring them. */
    @Test
    void whateverIsAskedNothingGrantedGoesBeyondTheBounds() {
        var random = new Random(20261129);
        double worstAnswer = 0;
        double worstPresence = 0;
        for (int study = 0; study < 40; study++) {
            boolean twoCustodians = study % 2 == 1;
            var ledger = Ledger.empty();
            for (int wish = 0; wish < 600; wish++) {
                var charge = new Charge(questions(random), 3 + random.nextInt(6));
                var before = ledger;
                if (ledger.ask(charge, twoCustodians) instanceof Granted(Ledger after)) {
                    ledger = after;
                    assertThat(before.left(charge.sigma(), twoCustodians)).isPositive();
                    assertThat(charge.questions()).allMatch(question -> before.left(question, charge.sigma()) > 0);
                }
            }
            for (var question : ledger.questions()) {
                worstAnswer = Math.max(worstAnswer, ledger.answer(question).accuracy());
            }
            double presence = ledger.presence().accuracy();
            worstPresence = Math.max(worstPresence, presence);
            assertThat(presence).isLessThan(twoCustodians ? 0.97725 : 0.84135);
        }
        System.out.printf("random studies: answers at most %.4f, presence at most %.4f%n", worstAnswer, worstPresence);
        assertThat(worstAnswer).isBetween(0.68, 0.69147);
        assertThat(worstPresence).isGreaterThan(0.9);
    }

    @Test
    void theFirstMarginalIsWorthLittleToAnAttacker() {
        var ledger = Ledger.empty();
        assertThat(ledger.answer("faith").accuracy()).isEqualTo(0.5);
        assertThat(ledger.presence().accuracy()).isEqualTo(0.5);
        ledger = ledger.with(new Charge(Set.of("faith"), 6));
        assertThat(ledger.answer("faith").accuracy()).isCloseTo(0.5469, within(1e-4));
        assertThat(ledger.presence().accuracy()).isCloseTo(0.5332, within(1e-4));
        assertThat(ledger.answer("sex").accuracy()).isEqualTo(0.5);
    }

    @Test
    void theLedgerNamesItsQuestionsOnceInOrder() {
        var ledger = new Ledger(List.of(new Charge(Set.of("sex", "faith"), 3), new Charge(Set.of("age", "sex"), 3)));
        assertThat(ledger.questions()).containsExactly("age", "faith", "sex");
    }

    @Test
    void ofTwoSpentQuestionsTheFirstByNameIsSaid() {
        var ledger = spent(new Charge(Set.of("b", "a", "c"), 3), 4);
        assertThat(ledger.ask(new Charge(Set.of("c", "b"), 3), false)).isEqualTo(new QuestionSpent("b", 4));
    }

    @Test
    void deltaOfAGaussianIsThatOfTheLiterature() {
        var loss = new Loss(0.5);
        assertThat(loss.delta(0)).as("Φ(½) − Φ(−½)").isCloseTo(0.38292, within(1e-5));
        assertThat(loss.delta(1)).as("Φ(−½) − e·Φ(−3/2)").isCloseTo(0.12693, within(1e-5));
        assertThat(loss.delta(40)).isZero();
        assertThat(new Loss(0).delta(0)).isZero();
        assertThat(loss.epsilon(1e-6)).isCloseTo(0.5 + 2 * Math.sqrt(0.5 * 13.81551), within(1e-5));
        assertThat(loss.delta(loss.epsilon(1e-6))).isLessThan(1e-6);
    }

    @Test
    void theNormalDistributionIsThatOfTheTables() {
        assertThat(Normal.cdf(0)).isEqualTo(0.5);
        assertThat(Normal.cdf(1.959963984540054)).isCloseTo(0.975, within(1e-14));
        assertThat(Normal.cdf(-3)).isCloseTo(0.0013498980316301, within(1e-14));
        assertThat(Normal.cdf(9)).isEqualTo(1);
        assertThat(Normal.cdf(-9)).isZero();
    }

    @Test
    void whatIsNoLossOrNoChargeIsRefused() {
        assertThatThrownBy(() -> new Loss(-0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Loss(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Loss(1).epsilon(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Loss(1).epsilon(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Charge(Set.of(), 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Charge(Set.of(), 9)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<String> questions(Random random) {
        return Stream.generate(() -> "q" + random.nextInt(60))
                .limit(1 + random.nextInt(3))
                .collect(Collectors.toSet());
    }

    private static Ledger spent(Charge charge, int times) {
        return new Ledger(Collections.nCopies(times, charge));
    }

    private static Ledger granted(Permission permission) {
        assertThat(permission).isInstanceOf(Granted.class);
        return ((Granted) permission).after();
    }
}
