package org.landfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.ApprovedInterviews;
import org.landfall.interview.CodeCardService;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.ReviewService;
import org.landfall.interview.Talks;
import org.landfall.interview.WithdrawalLine;
import org.landfall.interview.WithdrawalService;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.review.DecisionService;
import org.landfall.interview.review.Tray;
import org.landfall.interview.review.TrayLine;
import org.landfall.interview.review.TrayQuery;
import org.landfall.interview.review.TrayService;
import org.landfall.respondent.WithdrawalDoor;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the moment somebody asks with the card, nobody uses the record any more. */
@LandfallTest
class WithdrawnRecordTest {
    @Autowired
    WithdrawalDoor door;

    @Autowired
    WithdrawalService withdrawals;

    @Autowired
    CodeCardService cards;

    @Autowired
    InterviewService interviews;

    @Autowired
    ApprovedInterviews approved;

    @Autowired
    ReviewService review;

    @Autowired
    DecisionService decisions;

    @Autowired
    TrayService tray;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    private Account interviewer;
    private Account custodian;
    private Study study;
    private InterviewId id;
    private String code;

    @BeforeEach
    void anApprovedTalkWithACard() {
        interviewer = talks.interviewer();
        custodian = people.active(Role.CUSTODIAN);
        study = talks.study(false);
        id = talks.begun(interviewer, study);
        code = approvedWithACard(id);
    }

    /** @return what its card says */
    private String approvedWithACard(InterviewId talk) {
        String grouped = people.as(interviewer, () -> {
            OpenInterview open = interviews.open(talk);
            Talks.agreed(open);
            open.save();
            String made = cards.make(talk).grouped();
            Talks.leaveOpen(open, Missing.NA_END);
            interviews.complete(open);
            return made;
        });
        people.as(custodian, () -> decisions.approve(talk, Map.of()));
        return grouped;
    }

    @Test
    void itIsInNoVintageAndNobodyReadsItAndTheTraySaysSo() {
        assertThat(admitted()).containsExactly(id);
        door.ask(code, "a");
        assertThat(admitted()).isEmpty();
        assertThatThrownBy(() -> people.as(custodian, () -> review.read(id)))
                .isInstanceOf(NoSuchInterviewException.class);
        assertThatThrownBy(() -> people.as(interviewer, () -> interviews.read(id)))
                .isInstanceOf(NoSuchInterviewException.class);
        assertThat(lines(Tray.WITHDRAWN)).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(id);
            assertThat(line.readable()).isFalse();
        });
        assertThat(lines(Tray.APPROVED)).isEmpty();
    }

    @Test
    void aDraftTakesNoAnswersAnyMore() {
        InterviewId draft = talks.begun(interviewer, study);
        String its = people.as(interviewer, () -> {
            OpenInterview open = interviews.open(draft);
            Talks.agreed(open);
            open.save();
            return cards.make(draft).grouped();
        });
        door.ask(its, "b");
        assertThatThrownBy(() -> people.as(interviewer, () -> interviews.open(draft)))
                .isInstanceOf(NoSuchInterviewException.class);
    }

    @Test
    void custodiansSeeItWithItsLastDay() {
        door.ask(code, "c");
        WithdrawalLine line = request();
        assertThat(line.agreed()).isEqualTo(WithdrawalLine.Agreement.NOBODY);
        assertThat(line.overdue()).isFalse();
        assertThat(line.due()).isAfter(java.time.LocalDate.now());
    }

    /** The shortest of three counts, since a machine may stand still for a moment; each card is asked with once, as the first time costs most. */
    @Test
    void aNumberThatIsThereAndOneThatIsNotAreAnsweredAfterTheSameTime() {
        long there = took(code, "there");
        long notThere = took("000 000 000 000 000 000", "not there");
        for (int i = 0; i < 2; i++) {
            there = Math.min(there, took(approvedWithACard(talks.begun(interviewer, study)), "there"));
            notThere = Math.min(notThere, took("000 000 000 000 000 000", "not there"));
        }
        assertThat(Math.min(there, notThere)).isGreaterThanOrEqualTo(700);
        assertThat(Math.abs(there - notThere)).isLessThan(150);
    }

    @Test
    void whoAsksTooOftenFromOnePlaceIsNotHeard() {
        for (int i = 0; i < 10; i++) {
            assertThat(door.ask("", "many")).isTrue();
        }
        assertThat(door.ask(code, "many")).isFalse();
        assertThat(admitted()).containsExactly(id);
    }

    private long took(String typed, String source) {
        long begin = System.nanoTime();
        door.ask(typed, source);
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private WithdrawalLine request() {
        String pseudonym = database.sql("select pseudonym from interview.interview where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        return people.as(custodian, withdrawals::open).stream()
                .filter(line -> line.pseudonym().equals(pseudonym))
                .findFirst()
                .orElseThrow();
    }

    private List<InterviewId> admitted() {
        return people.as(custodian, () -> {
            List<InterviewId> ids = new ArrayList<>();
            approved.forEach(study.id(), interview -> ids.add(interview.id()));
            return ids;
        });
    }

    private List<TrayLine> lines(Tray compartment) {
        return people.as(custodian, () -> tray.lines(new TrayQuery(compartment, study.id(), null, null, ""), 0, 10));
    }
}
