package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.Assignment;
import org.landfall.access.AssignmentService;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.engine.Reply;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever leads a site reads what others completed there, and nothing besides. */
@LandfallTest
class SiteRecordTest {
    @Autowired
    SiteRecordService records;

    @Autowired
    InterviewService interviews;

    @Autowired
    AssignmentService assignments;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Autowired
    JdbcClient database;

    private Study study;
    private Account own;
    private Account lead;
    private InterviewId handedIn;
    private InterviewId draft;

    @BeforeEach
    void aSiteWithAnInterviewAndADraft() {
        study = talks.study(false);
        own = talks.interviewer();
        lead = talks.interviewer();
        handedIn = talks.handedIn(own, study);
        draft = talks.document(own, study);
        leads(lead, study, own);
    }

    @Test
    void theLeadIsShownAndReadsWhatWasCompletedAndEachReadingIsALine() {
        assertThat(listed(lead)).containsExactly(handedIn);
        assertThat(people.as(lead, () -> records.count(InterviewQuery.ALL))).isOne();
        OpenInterview read = people.as(lead, () -> records.read(handedIn));
        assertThat(read.session().value("iv_date")).contains("2006-05-19");
        assertThat(reads(lead)).containsExactly("done");
    }

    @Test
    void aDraftOrAnUnknownNumberIsTheSameToTheLead() {
        for (InterviewId id : List.of(draft, new InterviewId(UUID.randomUUID()))) {
            assertThatExceptionOfType(NoSuchInterviewException.class)
                    .isThrownBy(() -> people.as(lead, () -> records.read(id)))
                    .withMessage(null);
        }
    }

    @Test
    void whoeverLeadsNothingThereIsShownNothing() {
        Account elsewhere = talks.interviewer();
        leads(elsewhere, talks.study(false), own);
        for (Account person : List.of(talks.interviewer(), elsewhere)) {
            assertThat(listed(person)).isEmpty();
            assertThatExceptionOfType(NoSuchInterviewException.class)
                    .isThrownBy(() -> people.as(person, () -> records.read(handedIn)));
        }
    }

    @Test
    void theLeadWritesNothing() {
        assertThatExceptionOfType(NoSuchInterviewException.class)
                .isThrownBy(() -> people.as(lead, () -> interviews.open(handedIn)));
        OpenInterview read = people.as(lead, () -> records.read(handedIn));
        assertThatExceptionOfType(InterviewClosedException.class)
                .isThrownBy(() -> people.as(lead, () -> {
                    read.answer(Talks.path(read, "iv_date"), Reply.of("2020-01-01"));
                    read.save();
                    return true;
                }));
        OpenInterview again = people.as(lead, () -> records.read(handedIn));
        assertThat(again.session().value("iv_date")).contains("2006-05-19");
    }

    @Test
    void aSiteTakenAwayIsGoneAtOnce() {
        people.as(
                people.active(Role.ADMIN),
                () -> assignments.assign(
                        lead.id(), Set.of(new Assignment(study.id().value(), null))));
        assertThat(listed(lead)).isEmpty();
    }

    @Test
    void offTheStudyOnesOwnInterviewsAreOutOfReach() {
        people.as(people.active(Role.ADMIN), () -> assignments.assign(own.id(), Set.of()));
        assertThat(people.as(own, () -> interviews.mine(InterviewQuery.ALL, 0, 10)))
                .isEmpty();
        assertThatExceptionOfType(NoSuchInterviewException.class)
                .isThrownBy(() -> people.as(own, () -> interviews.read(handedIn)));
    }

    private void leads(Account person, Study where, Account of) {
        people.as(
                people.active(Role.ADMIN),
                () -> assignments.assign(
                        person.id(), Set.of(new Assignment(where.id().value(), Objects.requireNonNull(of.site())))));
    }

    private List<InterviewId> listed(Account person) {
        return people.as(person, () -> records.lines(InterviewQuery.ALL, 0, 10)).stream()
                .map(InterviewLine::id)
                .toList();
    }

    private List<String> reads(Account person) {
        return people.asSystem(
                () -> database.sql("select outcome from audit.event where actor = ? and action = 'interview.read'")
                        .param(person.id().toString())
                        .query(String.class)
                        .list());
    }
}
