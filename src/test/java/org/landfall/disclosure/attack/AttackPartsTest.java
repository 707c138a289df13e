package org.landfall.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.landfall.disclosure.CellId;
import org.landfall.disclosure.Charge;
import org.landfall.disclosure.Keys;
import org.landfall.disclosure.Parameters;
import org.landfall.disclosure.Shown;

class AttackPartsTest {
    private static final Random NEVER_ASKED = new Random(1) {
        @Override
        public boolean nextBoolean() {
            throw new IllegalStateException("a coin was tossed");
        }
    };

    private final Evidence evidence = new Evidence(new Parameters(3));
    private final People three = People.of(
            List.of(Town.trait("sex", 2, true), Town.trait("faith", 3, false)), new byte[][] {{0, 1, 1}, {2, 0, 0}});

    @Test
    void aNumberSpeaksForTheCountThatIsNearer() {
        assertThat(evidence.oneMore(new Shown.Number(20), 20)).isCloseTo(-1.0 / 18, within(1e-12));
        assertThat(evidence.oneMore(new Shown.Number(21), 20)).isCloseTo(1.0 / 18, within(1e-12));
        assertThat(evidence.oneMore(new Shown.Number(24), 20)).isCloseTo(7.0 / 18, within(1e-12));
    }

    @Test
    void lowSpeaksForTheSmallerCountTheMoreTheLargerItIs() {
        assertThat(evidence.oneMore(new Shown.Low(), 5)).isNegative();
        assertThat(evidence.oneMore(new Shown.Low(), 9)).isLessThan(evidence.oneMore(new Shown.Low(), 5));
        assertThat(evidence.oneMore(new Shown.Low(), -40)).as("low anyhow").isZero();
        assertThat(evidence.oneMore(new Shown.Low(), 90)).as("never low").isZero();
    }

    @Test
    void lowIsAsLikelyAsTheNoiseThatMakesItSo() {
        double below = 0;
        double belowWithOneMore = 0;
        double all = 0;
        for (int v = -27; v <= 27; v++) {
            double weight = Math.exp(-v * v / 18.0);
            all += weight;
            below += 5 + v < 6 ? weight : 0;
            belowWithOneMore += 6 + v < 6 ? weight : 0;
        }
        assertThat(evidence.oneMore(new Shown.Low(), 5))
                .isCloseTo(Math.log(belowWithOneMore / all) - Math.log(below / all), within(1e-9));
    }

    @Test
    void ofTwoDifferencesTheLargerSaysTheAnswerUnlessOneIsExactlyNothing() {
        assertThat(guess(3, -2)).isTrue();
        assertThat(guess(-4, -2)).isFalse();
        assertThat(guess(-3, 0)).as("the second sets are equal").isTrue();
        assertThat(guess(0, -3)).isFalse();
    }

    @Test
    void oneDifferenceAloneIsReadByItself() {
        assertThat(new Differences(OptionalInt.of(1), OptionalInt.empty()).guess(NEVER_ASKED))
                .isTrue();
        assertThat(new Differences(OptionalInt.of(0), OptionalInt.empty()).guess(NEVER_ASKED))
                .isFalse();
        assertThat(new Differences(OptionalInt.empty(), OptionalInt.of(1)).guess(NEVER_ASKED))
                .isFalse();
        assertThat(new Differences(OptionalInt.empty(), OptionalInt.of(0)).guess(NEVER_ASKED))
                .isTrue();
    }

    @Test
    void whereNothingDiffersACoinIsTossed() {
        assertThatThrownBy(() -> guess(2, 2)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Differences(OptionalInt.empty(), OptionalInt.empty()).guess(NEVER_ASKED))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLowNumberGivesNoDifference() {
        assertThat(Differences.between(new Shown.Number(30), new Shown.Number(20), 4))
                .hasValue(6);
        assertThat(Differences.between(new Shown.Low(), new Shown.Number(20), 0))
                .isEmpty();
        assertThat(Differences.between(new Shown.Number(30), new Shown.Low(), 0))
                .isEmpty();
    }

    @Test
    void peopleAreChangedInACopyAlone() {
        assertThat(three.with(0, 1, 1).code(0, 1)).isOne();
        assertThat(three.code(0, 1)).isEqualTo(2);
        var fewer = three.without(0);
        assertThat(fewer.size()).isEqualTo(2);
        assertThat(fewer.count(Town.cell(0, 1))).isEqualTo(2);
        assertThat(fewer.count(Town.cell(0, 0))).isZero();
        var more = three.plus(4, 0, 1, 1);
        assertThat(more.size()).isEqualTo(7);
        assertThat(more.count(Town.cell(0, 0, 1, 1))).isEqualTo(4);
        assertThat(more.count(Town.cell(0, 0))).isEqualTo(5);
        assertThat(three.size()).isEqualTo(3);
    }

    @Test
    void columnsThatDoNotFitAreRefused() {
        var one = List.of(Town.trait("sex", 2, true));
        assertThatThrownBy(() -> People.of(one, new byte[][] {{0}, {1}})).isInstanceOf(IllegalArgumentException.class);
        var two = List.of(Town.trait("sex", 2, true), Town.trait("age", 2, true));
        assertThatThrownBy(() -> People.of(two, new byte[][] {{0}, {1, 0}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAttackWondersAboutTheTwoMostFrequentAnswers() {
        var campaign = campaign(three);
        assertThat(campaign.answers()).containsExactly(new Campaign.Answer(1, 0, 2));
        assertThat(campaign.targets()).hasSize(3);
        assertThat(campaign.known()).containsExactly(0);
    }

    @Test
    void twoTraitsOfOneQuestionNeverStandInOneMarginal() {
        var traits = List.of(
                new Trait("band", "age", List.of("a", "b"), true),
                new Trait("half", "age", List.of("a", "b"), true),
                Town.trait("faith", 2, false));
        var campaign = campaign(People.of(traits, new byte[][] {{0, 1}, {1, 0}, {0, 1}}));
        var spending = Spending.of(campaign, List.of(2), Trait::known);
        assertThat(spending.marginals()).containsExactly(List.of(2), List.of(2, 0), List.of(2, 1));
    }

    /** Acceptance 6: what is refused, and in which words, is the same for databases that differ by a person. */
    @Test
    void aSpentLedgerSaysTheSameOfNeighbouringDatabases() {
        var town = Town.of(300);
        var here = Spending.of(campaign(town), List.of(26), Trait::known);
        var there = Spending.of(campaign(town.without(7)), List.of(26), Trait::known);
        assertThat(here.marginals()).hasSize(4);
        assertThat(there).isEqualTo(here);
        var wish = new Charge(Set.of("answer0"), 3);
        assertThat(here.ledger().ask(wish, true)).isEqualTo(there.ledger().ask(wish, true));
        assertThat(here.ledger().left("answer0", 3)).isZero();
    }

    @Test
    void aFindingHoldsUpToThreeStandardErrors() {
        assertThat(new Finding(Attack.EXISTENCE, 1, 100, 0.65, 0.5).held()).isTrue();
        assertThat(new Finding(Attack.EXISTENCE, 1, 100, 0.66, 0.5).held()).isFalse();
    }

    @Test
    void thePublishedNumberIsThatOfTheRealCell() {
        var parameters = new Parameters(3);
        var town = Town.of(600);
        var cell = Town.cell(0, 1, 26, 0);
        int noise = parameters
                .noise()
                .draw(Keys.numbered(2), new CellId("S", "2026-2", Map.of("usual0", "c1", "answer0", "c0")));
        assertThat(Methods.ours(3).publish(town, 2).cell(cell)).isEqualTo(new Shown.Number(town.count(cell) + noise));
    }

    private static Campaign campaign(People people) {
        return new Campaign(Attack.AVERAGING, people, Methods.ours(3), new Parameters(3), 10, 1, Progress.NONE);
    }

    private static boolean guess(int first, int second) {
        return new Differences(OptionalInt.of(first), OptionalInt.of(second)).guess(NEVER_ASKED);
    }
}
