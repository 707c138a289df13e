package org.landfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.disclosure.attack.Attack;
import org.landfall.disclosure.attack.Progress;
import org.landfall.disclosure.attack.RedTeam;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@LandfallTest
class RedTeamServiceTest {
    private static final int TRIALS = 60;

    @Autowired
    RedTeamService redTeam;

    @Autowired
    TestVintages vintages;

    @Autowired
    People people;

    @Test
    void everyAttackIsTriedOnTheRecordsAsTheyAreAndStaysWithinItsBound() {
        var vintage = vintages.cut(600);
        var told = new ArrayList<Attack>();
        var attempts = run(vintage, 1, (attack, done, of) -> told.add(attack));
        assertThat(attempts).extracting(Attempt::attack).containsExactly(Attack.values());
        assertThat(attempts).allMatch(Attempt::held);
        assertThat(attempts).anyMatch(attempt -> attempt.trials() == TRIALS);
        assertThat(told).contains(Attack.AVERAGING, Attack.EXISTENCE);
    }

    @Test
    void theSameSeedComesToTheSame() {
        var vintage = vintages.cut(200);
        assertThat(accuracies(vintage, 7)).isEqualTo(accuracies(vintage, 7)).isNotEqualTo(accuracies(vintage, 8));
    }

    @Test
    void noCountComesOut() {
        var kinds = Attempt.class.getRecordComponents();
        assertThat(kinds)
                .extracting(part -> part.getName())
                .containsExactly("attack", "trials", "accuracy", "bound", "margin", "held", "milliseconds");
        var few = run(vintages.cut(200), 3, Progress.NONE);
        var more = run(vintages.cut(201), 3, Progress.NONE);
        assertThat(few)
                .extracting(Attempt::trials)
                .isEqualTo(more.stream().map(Attempt::trials).toList());
    }

    @Test
    void itEndsWhenItIsAskedTo() {
        var vintage = vintages.cut(200);
        assertThatThrownBy(() -> run(vintage, 1, (attack, done, of) -> attack == Attack.NESTED_DIFFERENCING))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void nobodyButACustodianOfTheStudySendsIt() {
        var vintage = vintages.cut(200);
        for (var role : List.of(Role.RESEARCHER, Role.INTERVIEWER, Role.ADMIN)) {
            assertThatThrownBy(() -> people.as(people.active(role), () -> redTeam.run(vintage.id(), 1, Progress.NONE)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        var stranger = people.active(Role.CUSTODIAN);
        people.worksOnlyIn(stranger, vintages.cut(200).study().value());
        assertThatThrownBy(() -> people.as(stranger, () -> redTeam.run(vintage.id(), 1, Progress.NONE)))
                .isInstanceOf(UnknownVintageException.class);
    }

    private List<Double> accuracies(Vintage vintage, long seed) {
        return run(vintage, seed, Progress.NONE).stream().map(Attempt::accuracy).toList();
    }

    private List<Attempt> run(Vintage vintage, long seed, Progress progress) {
        var team = new RedTeam(vintage.parameters(), TRIALS, seed);
        return people.as(people.active(Role.CUSTODIAN), () -> redTeam.run(vintage, team, progress));
    }
}
