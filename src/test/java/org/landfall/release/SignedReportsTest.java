package org.landfall.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.People;
import org.landfall.analysis.AnalysisService;
import org.landfall.disclosure.attack.Progress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a signature rests on: a report that held, and files that are still the same. */
@LandfallTest
class SignedReportsTest {
    @Autowired
    TwoSigners two;

    @Autowired
    ReportService redTeam;

    @Autowired
    TestReports reports;

    @Autowired
    AnalysisService analysis;

    @Autowired
    People people;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient everyRow;

    @Test
    void withoutAReportNothingIsSigned() {
        assertThat(two.propose(two.first)).isEqualTo(SigningOutcome.NO_REPORT);
    }

    @Test
    void onABrokenReportNothingIsSignedAndTheRedTeamRestsADay() {
        reports.broken(two.first, two.vintage, 1, Instant.now().minus(Duration.ofHours(23)));
        assertThat(two.propose(two.first)).isEqualTo(SigningOutcome.BROKEN_REPORT);
        assertThatThrownBy(() -> people.as(two.second, () -> redTeam.make(two.vintage.id(), Progress.NONE)))
                .isInstanceOf(IllegalStateException.class);
        two.held();
        assertThat(two.propose(two.first)).as("one that ran beside it held").isEqualTo(SigningOutcome.BROKEN_REPORT);
    }

    @Test
    void aDayLaterItIsTriedAgainAndWhoSignsSeesHowOften() {
        reports.broken(two.first, two.vintage, 1, Instant.now().minus(Duration.ofHours(25)));
        assertThat(two.propose(two.first)).isEqualTo(SigningOutcome.BROKEN_REPORT);
        two.held();
        assertThat(two.propose(two.first)).isEqualTo(SigningOutcome.PROPOSED);
        var runs = people.as(
                two.second, () -> Objects.requireNonNull(redTeam.runs().get(two.vintage.id())));
        assertThat(runs.made()).isEqualTo(2);
        assertThat(runs.broken()).isEqualTo(1);
    }

    @Test
    void whatBreaksBetweenTheSignaturesIsNotSigned() {
        two.held();
        two.propose(two.first);
        reports.broken(two.second, two.vintage, 1, Instant.now());
        assertThat(two.sign(two.second)).isEqualTo(SigningOutcome.BROKEN_REPORT);
    }

    @Test
    void aReportThatDoesNotKnowTheNewestTableCarriesNothing() {
        two.held();
        people.as(two.researcher, () -> analysis.release(two.vintage.id(), List.of("age10")));
        assertThat(two.propose(two.first)).isEqualTo(SigningOutcome.OLD_REPORT);
    }

    @Test
    void filesThatChangedBetweenTheSignaturesAreNotSigned() {
        two.held();
        two.propose(two.first);
        everyRow.sql("update analysis.released_cell c set y = y + 1 from analysis.released_marginal m"
                        + " where m.id = c.marginal and m.vintage = ?")
                .param(two.vintage.id().value())
                .update();
        assertThat(two.sign(two.second)).isEqualTo(SigningOutcome.CHANGED);
    }

    @Test
    void tablesReleasedMeanwhileAreNotPartOfIt() {
        two.held();
        two.propose(two.first);
        people.as(two.researcher, () -> analysis.release(two.vintage.id(), List.of("age10")));
        assertThat(two.sign(two.second)).isEqualTo(SigningOutcome.SIGNED);
        assertThat(two.only().tables()).containsExactly("sex");
    }
}
