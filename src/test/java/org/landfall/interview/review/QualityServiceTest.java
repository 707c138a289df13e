package org.landfall.interview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.Statements;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.Talks;
import org.landfall.interview.engine.Happening;
import org.landfall.interview.engine.Missing;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** How talks were held, and the fee that needs a yes. */
@LandfallTest
class QualityServiceTest {
    @Autowired
    QualityService quality;

    @Autowired
    DecisionService decisions;

    @Autowired
    InterviewService interviews;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    @Test
    void theReportCountsTheTalksOfEachInterviewerAndNoDocument() {
        Study study = talks.study(false);
        Account one = talks.interviewer();
        Account other = talks.interviewer();
        talk(one, study, "fee", 2);
        talk(one, study, "none", 1);
        talk(other, study, "none", 0);
        talks.handedIn(other, study);
        QualityReport report = report(study, LocalDate.now());

        assertThat(report.lines())
                .filteredOn(line -> line.interviewer().equals(one.id()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.talks()).isEqualTo(2);
                    assertThat(line.fees()).isEqualTo(1);
                    assertThat(line.answers()).isPositive();
                    assertThat(line.late()).isZero();
                });
        assertThat(report.lines())
                .filteredOn(line -> line.interviewer().equals(other.id()))
                .extracting(QualityReport.Line::talks)
                .containsExactly(1);
        assertThat(report.unclear()).containsExactly(new QualityReport.Unclear("age_mode", 3));
    }

    @Test
    void moreTalksCostNoMoreStatements() {
        Study study = talks.study(false);
        Account custodian = people.active(Role.CUSTODIAN);
        talk(talks.interviewer(), study, "none", 0);
        // the keys of the study are read once and kept
        statements(custodian, study);
        int few = statements(custodian, study);
        talk(talks.interviewer(), study, "none", 0);
        talk(talks.interviewer(), study, "none", 0);
        assertThat(statements(custodian, study)).isEqualTo(few);
    }

    private int statements(Account custodian, Study study) {
        return Statements.countOf(
                () -> people.as(custodian, () -> quality.report(study, LocalDate.now(), LocalDate.now(), read -> {})));
    }

    @Test
    void whatWasHandedInOnAnotherDayIsNotInIt() {
        Study study = talks.study(false);
        talk(talks.interviewer(), study, "none", 0);
        assertThat(report(study, LocalDate.now().minusDays(2)).lines()).isEmpty();
    }

    @Test
    void onlyCustodiansSeeIt() {
        Study study = talks.study(false);
        Account interviewer = talks.interviewer();
        assertThatThrownBy(() -> people.as(
                        interviewer, () -> quality.report(study, LocalDate.now(), LocalDate.now(), read -> {})))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aFeeAboveTheLimitNeedsAYesBeforeTheInterviewIsApproved() {
        Study study = talks.study(false);
        InterviewId id = talk(talks.interviewer(), study, "fee", 0);
        Account custodian = people.active(Role.CUSTODIAN);
        assertThat(people.as(custodian, () -> decisions.approve(id, Map.of())))
                .isEqualTo(new Decided.Refused(Decided.Reason.FEE));
        assertThat(people.as(custodian, () -> decisions.unallowedFee(id))).contains(new UnallowedFee(null, 0));
        people.as(custodian, () -> {
            decisions.allowFee(id);
            return true;
        });
        assertThat(people.as(custodian, () -> decisions.unallowedFee(id))).isEmpty();
        assertThat(people.as(custodian, () -> decisions.approve(id, Map.of()))).isEqualTo(new Decided.Approved());
    }

    @Test
    void withoutAFeeNothingIsAsked() {
        InterviewId id = talk(talks.interviewer(), talks.study(false), "none", 0);
        assertThat(people.as(people.active(Role.CUSTODIAN), () -> decisions.unallowedFee(id)))
                .isEmpty();
    }

    @Test
    void anAmountUpToTheLimitNeedsNoYes() {
        assertThat(new UnallowedFee(30_000, 30_000).above()).isFalse();
        assertThat(new UnallowedFee(30_001, 30_000).above()).isTrue();
        assertThat(new UnallowedFee(null, 30_000).above()).isTrue();
    }

    private QualityReport report(Study study, LocalDate day) {
        return people.as(people.active(Role.CUSTODIAN), () -> quality.report(study, day.minusDays(1), day, read -> {}));
    }

    /** With an interpreter, handed in. */
    private InterviewId talk(Account interviewer, Study study, String given, int unclear) {
        InterviewId id = talks.begun(interviewer, study, Talks.interpreted());
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            Talks.agreed(open);
            open.moveTo(Talks.path(open, "age_mode"));
            for (int i = 0; i < unclear; i++) {
                open.happened(new Happening.NotUnderstood());
            }
            Talks.answer(open, "db_comp", given);
            Talks.leaveOpen(open, Missing.NA_END);
            return interviews.complete(open);
        });
        return id;
    }
}
