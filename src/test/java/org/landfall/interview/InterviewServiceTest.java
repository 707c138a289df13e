package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.landfall.DatabaseDump;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.engine.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running interview against the real database: nothing is lost, nothing is readable, nobody else gets in. */
@LandfallTest
class InterviewServiceTest {
    private static final String CANARY = "KANARIENVOGEL-카나리아-4711";

    @Autowired
    InterviewService interviews;

    @Autowired
    ReviewService review;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    @Test
    void anInterviewGoesOnWhereItWasLeft() {
        Account interviewer = talks.interviewer();
        InterviewId id = talks.document(interviewer);
        people.as(interviewer, () -> {
            OpenInterview first = interviews.open(id);
            Talks.answer(first, "age_mode", "age");
            Talks.answer(first, "age_years", "38");
            first.save();

            OpenInterview again = interviews.open(id);
            assertThat(again.session().current()).isEqualTo(first.session().current());
            assertThat(again.session().value("age_years")).contains("38");
            assertThat(again.session().progress()).isEqualTo(first.session().progress());
            return id;
        });
    }

    @Test
    void whatIsSavedIsSealed() {
        Account interviewer = talks.interviewer();
        InterviewId id = talks.document(interviewer);
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            open.answer(Talks.path(open, "t_decide"), Reply.of(CANARY));
            open.save();
            assertThat(open.allSaved()).isTrue();
            Talks.sayNothing(open);
            assertThat(interviews.complete(open)).isInstanceOf(Completion.Done.class);
            return id;
        });
        assertThat(new DatabaseDump(database).tables()).contains("interview.journal", "interview.document");
        assertThat(new DatabaseDump(database).tablesWith(CANARY)).isEmpty();
    }

    @Test
    void twoScreensNeverOverwriteEachOther() {
        Account interviewer = talks.interviewer();
        InterviewId id = talks.document(interviewer);
        people.as(interviewer, () -> {
            OpenInterview here = interviews.open(id);
            OpenInterview there = interviews.open(id);
            Talks.answer(there, "age_mode", "age");
            there.save();
            Talks.answer(here, "age_mode", "pns");
            assertThatThrownBy(here::save).isInstanceOf(ContinuedElsewhereException.class);
            assertThat(here.allSaved()).isFalse();
            assertThat(interviews.open(id).session().value("age_mode")).contains("age");
            return id;
        });
    }

    @Test
    void aForeignInterviewLooksLikeOneThatIsNotThere() {
        InterviewId id = talks.document(talks.interviewer());
        Account other = talks.interviewer();
        assertThatThrownBy(() -> people.as(other, () -> interviews.open(id)))
                .isInstanceOf(NoSuchInterviewException.class);
        assertThatThrownBy(() -> people.as(other, () -> interviews.read(id)))
                .isInstanceOf(NoSuchInterviewException.class);
    }

    @Test
    void anInterviewWithOpenQuestionsIsNotHandedIn() {
        Account interviewer = talks.interviewer();
        InterviewId id = talks.document(interviewer);
        Completion completion = people.as(interviewer, () -> interviews.complete(interviews.open(id)));
        assertThat(completion)
                .isInstanceOfSatisfying(
                        Completion.Missing.class,
                        missing -> assertThat(missing.questions())
                                .extracting(row -> row.name())
                                .contains("age_mode", "sex"));
        assertThat(people.as(interviewer, () -> interviews.open(id)).line().state())
                .isEqualTo(InterviewState.DRAFT);
    }

    @Test
    void whatWasHandedInTakesNoMoreAnswers() {
        Account interviewer = talks.interviewer();
        InterviewId id = talks.document(interviewer);
        people.as(interviewer, () -> {
            OpenInterview early = interviews.open(id);
            OpenInterview late = interviews.open(id);
            Talks.sayNothing(early);
            interviews.complete(early);
            late.answer(Talks.path(late, "age_mode"), Reply.of("age"));
            assertThatThrownBy(late::save)
                    .isInstanceOfAny(InterviewClosedException.class, ContinuedElsewhereException.class);
            assertThatThrownBy(() -> interviews.open(id)).isInstanceOf(InterviewClosedException.class);
            return id;
        });
    }

    @Test
    void contactDetailsAreNotTakenAsAnswers() {
        Account interviewer = talks.interviewer();
        InterviewId id = talks.document(interviewer);
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            assertThat(open.belongsInVault("contact")).isTrue();
            assertThatThrownBy(() -> open.answer("/data/B_consent/contact", Reply.of("010-0000-0000")))
                    .isInstanceOf(IllegalArgumentException.class);
            return id;
        });
    }

    @Test
    void aCustodianSeesNoDraft() {
        InterviewId id = talks.document(talks.interviewer());
        Account custodian = people.active(Role.CUSTODIAN);
        assertThatThrownBy(() -> people.as(custodian, () -> review.read(id)))
                .isInstanceOf(NoSuchInterviewException.class);
    }

    @Test
    void theListFindsAnInterviewByPartOfItsPseudonym() {
        Account interviewer = talks.interviewer();
        InterviewId id = talks.document(interviewer);
        talks.document(interviewer);
        people.as(interviewer, () -> {
            String pseudonym = interviews.open(id).line().pseudonym();
            var query = new InterviewQuery(
                    InterviewQuery.ALL.states(), pseudonym.substring(3, 7).toLowerCase());
            assertThat(interviews.mine(query, 0, 10))
                    .extracting(InterviewLine::id)
                    .containsExactly(id);
            assertThat(interviews.countMine(InterviewQuery.ALL)).isEqualTo(2);
            assertThat(interviews.countMine(new InterviewQuery(InterviewQuery.ALL.states(), "%")))
                    .isZero();
            return id;
        });
    }
}
