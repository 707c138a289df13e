package org.landfall.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landfall.disclosure.Parameters;

/** A report keeps its seed: whoever runs it again on the same records gets the same findings, on every machine. */
class RedTeamTest {
    private static final int TRIALS = 120;

    private final RedTeam team = new RedTeam(new Parameters(3), TRIALS, Town.SEED);
    private final People town = Town.of(120);

    @ParameterizedTest
    @CsvSource(textBlock = """
            NESTED_DIFFERENCING, ours,             603,  70, 0.5661838
            NESTED_DIFFERENCING, keyed on members, 603,  115, 0.5661838
            NESTED_DIFFERENCING, few hidden,       603,  120, 0.5661838
            GROUP_EQUALITY,      ours,             450,  59, 0.5012880
            GROUP_EQUALITY,      keyed on members, 450,  112, 0.5012880
            AVERAGING,           ours,             1080, 83, 0.6813241
            AVERAGING,           fresh noise,      1080, 120, 0.6813241
            TWO_VINTAGES,        ours,             1080, 59, 0.5661838
            TWO_VINTAGES,        one key for all,  1080, 119, 0.5661838
            PLANTED_COPIES,      ours,             1080, 77, 0.5931681
            PLANTED_COPIES,      few hidden,       1080, 120, 0.5931681
            EXISTENCE,           ours,             120,  99, 0.8413447
            EXISTENCE,           few hidden,       120,  120, 0.8413447
            """)
    void theSameSeedFindsTheSame(Attack attack, String method, int targets, int right, double bound) {
        var found = team.run(attack, town, named(method), Progress.NONE);
        assertThat(found.attack()).isEqualTo(attack);
        assertThat(found.trials()).isEqualTo(TRIALS);
        assertThat(found.targets()).isEqualTo(targets);
        assertThat(found.accuracy()).isEqualTo(right / (double) TRIALS);
        assertThat(found.bound()).isCloseTo(bound, within(1e-6));
    }

    @Test
    void everyAttackIsRunInOrderAndTellsHowFarItIs() {
        var heard = new ArrayList<Attack>();
        var findings = team.run(town, Methods.ours(3), (attack, done, of) -> {
            assertThat(done).isLessThan(of);
            heard.add(attack);
            return true;
        });
        assertThat(findings).extracting(Finding::attack).containsExactly(Attack.values());
        assertThat(heard).contains(Attack.values());
        assertThat(findings).allMatch(Finding::held);
    }

    @Test
    void theRedTeamEndsWhenItIsAskedTo() {
        assertThatThrownBy(() -> RedTeam.of(new Parameters(3), 1)
                        .run(Town.of(300), Methods.ours(3), (attack, done, of) -> attack != Attack.GROUP_EQUALITY))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void withoutTargetsThereIsNothingToGuess() {
        var nobody = People.of(List.of(Town.trait("sex", 2, true)), new byte[][] {{}});
        var finding = RedTeam.of(new Parameters(3), 1).run(Attack.AVERAGING, nobody, Methods.ours(3), Progress.NONE);
        assertThat(finding).isEqualTo(new Finding(Attack.AVERAGING, 0, 0, 0.5, 0.5));
        assertThat(finding.held()).isTrue();
    }

    private static Method named(String method) {
        return switch (method) {
            case "ours" -> Methods.ours(3);
            case "keyed on members" -> Methods.keyedOnMembers(3);
            case "few hidden" -> Methods.fewHidden();
            case "fresh noise" -> Methods.freshNoise(3);
            case "one key for all" -> Methods.oneKeyForAll(3);
            default -> throw new IllegalArgumentException(method);
        };
    }
}
