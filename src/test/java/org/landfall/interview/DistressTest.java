package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landfall.DatabaseDump;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.study.HelpLineService;
import org.landfall.study.HelpLines;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Somebody was distressed in a talk: it is reported, looked after, and nobody reads it who should not. */
@LandfallTest
class DistressTest {
    private static final String CANARY = "KANARIENVOGEL-카나리아-8812";

    @Autowired
    DistressService reports;

    @Autowired
    DiscardService discards;

    @Autowired
    InterviewService interviews;

    @Autowired
    StudyService studies;

    @Autowired
    HelpLineService helpLines;

    @Autowired
    HelpService help;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    @Test
    void aReportIsReadAndClosedByACustodian() {
        Account interviewer = talks.interviewer();
        DistressLine line = reported(interviewer, talks.document(interviewer), CANARY);
        assertThat(new DatabaseDump(database).tablesWith(CANARY)).isEmpty();

        Account custodian = people.active(Role.CUSTODIAN);
        people.as(custodian, () -> {
            assertThat(reports.read(line.id())).containsExactly(new DistressReport(2, "inc_gate", CANARY));
            assertThat(reports.close(line.id())).isTrue();
            assertThat(reports.close(line.id())).isFalse();
            assertThat(reports.read(line.id())).isEmpty();
            return line;
        });
    }

    @Test
    void noNewTalkBeginsWhileAReportIsOpen() {
        Account interviewer = talks.interviewer();
        DistressLine line = reported(interviewer, talks.document(interviewer), "");
        assertThatThrownBy(() -> talks.document(interviewer)).isInstanceOf(NotReadyException.class);
        people.as(people.active(Role.CUSTODIAN), () -> reports.close(line.id()));
        assertThat(talks.document(interviewer)).isNotNull();
    }

    @Test
    void whatIsSaidLaterGoesIntoTheSameReport() {
        Account interviewer = talks.interviewer();
        InterviewId id = talks.document(interviewer);
        reported(interviewer, id, "");
        DistressLine line = reported(interviewer, id, "we paused");
        assertThat(people.as(interviewer, reports::mineOpen)).isEqualTo(1);
        assertThat(people.as(people.active(Role.CUSTODIAN), () -> reports.read(line.id())))
                .containsExactly(new DistressReport(2, "inc_gate", "we paused"));
    }

    @Test
    void whatGetsWorseIsToldWithoutForgettingWhatWasSeenBefore() {
        Account interviewer = talks.interviewer();
        InterviewId id = talks.document(interviewer);
        reported(interviewer, id, "we paused");
        DistressReport severe = new DistressReport(3, "now_ctry", "");
        people.as(interviewer, () -> {
            reports.report(id, severe);
            return id;
        });
        DistressLine line = reported(interviewer, id, "calm again");
        assertThat(people.as(interviewer, reports::mineOpen)).isEqualTo(1);
        assertThat(people.as(people.active(Role.CUSTODIAN), () -> reports.read(line.id())))
                .containsExactly(
                        new DistressReport(2, "inc_gate", "we paused"),
                        severe,
                        new DistressReport(2, "inc_gate", "calm again"));
    }

    @Test
    void onlyACustodianReadsAndOnlyTheInterviewerReports() {
        Account interviewer = talks.interviewer();
        InterviewId id = talks.document(interviewer);
        DistressLine line = reported(interviewer, id, "");
        assertThatThrownBy(() -> people.as(interviewer, () -> reports.read(line.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(people.active(Role.RESEARCHER), reports::open))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reported(talks.interviewer(), id, "")).isInstanceOf(NoSuchInterviewException.class);
    }

    @Test
    void aTalkThatIsDeletedTakesItsReportAlongAndStillNeedsSomebody() {
        Account interviewer = talks.interviewer();
        InterviewId id = talks.document(interviewer);
        DistressLine line = reported(interviewer, id, CANARY);
        people.as(interviewer, () -> {
            discards.discard(id);
            return id;
        });
        assertThat(database.sql("""
                        select (select count(*) from interview.journal where interview_id = i.id) + length(data_key)
                          from interview.interview i where id = ?""").param(id.value()).query(Integer.class).single())
                .isZero();
        assertThatThrownBy(() -> people.as(interviewer, () -> interviews.open(id)))
                .isInstanceOf(NoSuchInterviewException.class);
        people.as(people.active(Role.CUSTODIAN), () -> {
            assertThat(reports.read(line.id())).isEmpty();
            assertThat(reports.close(line.id())).isTrue();
            return line;
        });
    }

    @Test
    void whatWasHandedInIsNotDeletedInPassing() {
        Account interviewer = talks.interviewer();
        InterviewId id = talks.handedIn(interviewer);
        assertThatThrownBy(() -> people.as(interviewer, () -> {
                    discards.discard(id);
                    return id;
                }))
                .isInstanceOf(InterviewClosedException.class);
        assertThat(people.as(interviewer, () -> interviews.read(id)).line().state())
                .isEqualTo(InterviewState.COMPLETED);
    }

    @Test
    void theNumbersToCallAreTheStudys() {
        HelpLines numbers = new HelpLines("+82 2 555 0100", "119");
        people.as(people.active(Role.CUSTODIAN), () -> {
            helpLines.set(studies.all().getFirst().id(), numbers);
            return numbers;
        });
        Account interviewer = talks.interviewer();
        InterviewId id = talks.document(interviewer);
        assertThat(people.as(interviewer, () -> help.of(id)).lines()).isEqualTo(numbers);
        assertThat(HelpLines.read("call me", "119")).isEmpty();
    }

    private DistressLine reported(Account interviewer, InterviewId id, String note) {
        String pseudonym = people.as(interviewer, () -> {
            reports.report(id, new DistressReport(2, "inc_gate", note));
            return interviews.open(id).line().pseudonym();
        });
        List<DistressLine> open = people.as(people.active(Role.CUSTODIAN), reports::open);
        return open.stream()
                .filter(line -> line.pseudonym().equals(pseudonym))
                .findFirst()
                .orElseThrow();
    }
}
