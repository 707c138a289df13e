package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.landfall.respondent.ConsentUse.QUOTES;
import static org.landfall.respondent.ConsentUse.TABLES;
import static org.landfall.respondent.ConsentUse.TAKE_PART;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.DatabaseDump;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.Check;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.Outcome;
import org.landfall.interview.engine.Reply;
import org.landfall.interview.review.Flag;
import org.landfall.interview.review.Tray;
import org.landfall.interview.review.TrayLine;
import org.landfall.interview.review.TrayQuery;
import org.landfall.interview.review.TrayService;
import org.landfall.respondent.ConsentMethod;
import org.landfall.respondent.ConsentStep;
import org.landfall.respondent.ConsentText;
import org.landfall.respondent.Grant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Consent while a talk is held: a record of its own beside the answers, and what is not stored without it. */
@LandfallTest
class ConsentTest {
    private static final String BACKGROUND = "/data/C_back/age_mode";

    @Autowired
    InterviewService interviews;

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
    private InterviewId id;

    @BeforeEach
    void begin() {
        interviewer = talks.interviewer();
        id = talks.begun(interviewer);
    }

    @Test
    void nothingOfTheLaterPartsIsStoredBeforeSomebodyAgreed() {
        inTheTalk(open -> {
            assertThat(open.answer(BACKGROUND, Reply.of("age"))).isInstanceOf(Outcome.Refused.class);
            assertThat(open.annotate(BACKGROUND, AnswerMark.DEFAULT, "a note")).isInstanceOf(Outcome.Refused.class);
            Talks.explained(open);
            assertThat(open.answer(BACKGROUND, Reply.of("age")))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.message()).contains("has not agreed"));
            Talks.answer(open, "c_part", "yes");
            assertThat(open.answer(BACKGROUND, Reply.of("age"))).isInstanceOf(Outcome.Accepted.class);
        });
    }

    @Test
    void theRecordSaysWhoReadWhichTextInWhichLanguageAndWhatWasUnderstood() {
        inTheTalk(open -> {
            open.speak("ko");
            Talks.explained(open);
            Talks.answer(open, "c_part", "yes");
        });
        inTheTalk(open -> assertThat(open.agreeing().consent().explained()).hasValueSatisfying(explained -> {
            assertThat(explained.by()).isEqualTo(interviewer.id().value());
            assertThat(explained.text().form()).isEqualTo("destination_choice");
            assertThat(explained.text().language()).isEqualTo("ko");
            assertThat(explained.text()).isEqualTo(shown(open, "ko"));
            assertThat(explained.method()).isEqualTo(ConsentMethod.SPOKEN_NOTED);
            assertThat(explained.interpreter()).isEqualTo("none");
            assertThat(explained.points()).containsExactlyInAnyOrder("skip_stop", "withdraw", "who_sees");
        }));
    }

    /** Worked out anew from what the form says, as somebody would who doubts the receipt. */
    private static ConsentText shown(OpenInterview open, String language) {
        StringBuilder words = new StringBuilder();
        open.form().questions().stream()
                .filter(question -> question.module().equals("B_consent"))
                .forEach(question ->
                        words.append(question.name() + "\n" + question.label().in(language) + "\n\n"));
        return ConsentText.of("destination_choice", open.form().version(), language, words.toString());
    }

    @Test
    void anAnswerAndTheLineOfTheRecordThatItMakesAreOneCommit() {
        inTheTalk(Talks::agreed);
        int lines = lines();
        assertThat(lines).isEqualTo(6);
        people.as(interviewer, () -> {
            OpenInterview here = interviews.open(id);
            OpenInterview there = interviews.open(id);
            Talks.answer(there, "c_aggr", "no");
            there.save();
            Talks.answer(here, "c_audio", "no");
            assertThatThrownBy(here::save).isInstanceOf(ContinuedElsewhereException.class);
            return id;
        });
        assertThat(lines()).isEqualTo(lines + 1);
    }

    @Test
    void theRecordIsSealedAndOnlyAddedTo() {
        inTheTalk(open -> {
            Talks.agreed(open);
            open.agreeing().takeBack(TABLES, Grant.NO);
            open.agreeing().widen(TABLES, Grant.YES, "KANARIENVOGEL asked to be counted after all");
        });
        assertThat(new DatabaseDump(database).tablesWith("KANARIENVOGEL")).isEmpty();
        assertThat(new DatabaseDump(database).tablesWith("skip_stop withdraw")).isEmpty();
        assertThatThrownBy(() -> database.sql("update respondent.consent set number = number + 100")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void ofTwoAnswersOnQuotesTheStricterCounts() {
        inTheTalk(open -> {
            Talks.agreed(open);
            assertThat(open.agreeing().consent().of(QUOTES)).isEqualTo(Grant.YES);
            Talks.answer(open, "cl_quote", "check");
            assertThat(open.agreeing().consent().of(QUOTES)).isEqualTo(Grant.AFTER_HEARING);
            Talks.answer(open, "cl_quote", "no");
            assertThat(open.agreeing().consent().of(QUOTES)).isEqualTo(Grant.NO);
            Talks.answer(open, "cl_quote", "keep");
            assertThat(open.agreeing().consent().of(QUOTES)).isEqualTo(Grant.YES);
        });
    }

    @Test
    void whatWasTakenBackComesBackOnlyWithANoteOfANewConversation() {
        inTheTalk(open -> {
            Talks.agreed(open);
            open.agreeing().takeBack(TABLES, Grant.NO);
            assertThat(open.agreeing().consent().allows(TABLES)).isFalse();
            Talks.answer(open, "c_aggr", "yes");
            assertThat(open.agreeing().consent().allows(TABLES)).isFalse();
            assertThatThrownBy(() -> open.agreeing().widen(TABLES, Grant.YES, "  "))
                    .isInstanceOf(IllegalArgumentException.class);
            open.agreeing().widen(TABLES, Grant.YES, "Called on Tuesday and asked to be counted.");
            assertThat(open.agreeing().consent().allows(TABLES)).isTrue();
        });
        inTheTalk(open -> assertThat(open.agreeing().consent().history(TABLES))
                .extracting(line -> line.step().getClass().getSimpleName())
                .containsExactly("Answered", "TakenBack", "Widened"));
    }

    @Test
    void anAnswerMayBeMendedAtOnceButNotWidenedOnceTheTalkHasBegun() {
        inTheTalk(open -> {
            Talks.agreed(open);
            Talks.answer(open, "c_aggr", "no");
            Talks.answer(open, "c_aggr", "yes");
            assertThat(open.agreeing().consent().allows(TABLES)).isTrue();
            Talks.answer(open, "age_mode", "age");
            Talks.answer(open, "c_aggr", "no");
            assertThat(open.answer(Talks.path(open, "c_aggr"), Reply.of("yes"))).isInstanceOf(Outcome.Refused.class);
            assertThat(open.agreeing().consent().allows(TABLES)).isFalse();
        });
    }

    @Test
    void whatWasNeverAskedIsNotAllowed() {
        inTheTalk(open -> {
            Talks.explained(open);
            Talks.answer(open, "c_part", "yes");
            open.answer(Talks.path(open, "c_quote"), new Reply.Without(Missing.NA_END));
            assertThat(open.agreeing().consent().allows(TAKE_PART)).isTrue();
            assertThat(open.agreeing().consent().allows(QUOTES)).isFalse();
            assertThat(open.agreeing().consent().allows(TABLES)).isFalse();
        });
    }

    @Test
    void theMethodMayBeCorrectedAndTheFirstLineStays() {
        inTheTalk(Talks::agreed);
        inTheTalk(open -> open.agreeing().givenBy(ConsentMethod.MARK));
        inTheTalk(open -> assertThat(open.agreeing().consent().explained().map(ConsentStep.Explained::method))
                .contains(ConsentMethod.MARK));
        assertThat(lines()).isEqualTo(7);
    }

    @Test
    void aRefusalKeepsTheDayTheSiteAndTheFact() {
        inTheTalk(open -> {
            Talks.explained(open);
            Talks.answer(open, "c_part", "no");
        });
        assertThat(closed()).isEqualTo(Ending.REFUSED);
        assertThat(database.sql("select ending from interview.not_held where site_id = ?")
                        .param(Objects.requireNonNull(interviewer.site()).value())
                        .query(String.class)
                        .list())
                .contains("REFUSED");
        assertNothingLeft();
    }

    @Test
    void twoTriesThatFailCloseTheRecordAndNothingMoreIsTaken() {
        inTheTalk(open -> {
            Talks.answer(open, "elig_adult", "yes");
            Talks.answer(open, "c_teach", "purpose");
            open.moveTo("/data/B_consent/n_noteach");
            assertThat(open.agreeing().ending()).contains(Ending.NOT_UNDERSTOOD);
            assertThat(open.agreeing().over()).isFalse();
            Talks.answer(open, "c_teach", "purpose who_sees");
            open.moveTo("/data/B_consent/n_noteach");
            assertThat(open.agreeing().over()).isTrue();
            assertThat(open.answer(Talks.path(open, "c_teach"), Reply.of("skip_stop withdraw who_sees")))
                    .isInstanceOf(Outcome.Refused.class);
        });
        assertThat(closed()).isEqualTo(Ending.NOT_UNDERSTOOD);
        assertNothingLeft();
    }

    @Test
    void whoUnderstandsAtTheSecondTryMayAgree() {
        inTheTalk(open -> {
            Talks.answer(open, "elig_adult", "yes");
            Talks.answer(open, "c_teach", "none");
            open.moveTo("/data/B_consent/n_noteach");
            Talks.answer(open, "c_teach", "skip_stop withdraw who_sees");
            Talks.answer(open, "c_part", "yes");
            assertThat(open.agreeing().consent().explained().map(ConsentStep.Explained::failedTries))
                    .contains(1);
        });
    }

    @Test
    void aLowRiskWithFamilyInTheNorthIsHandedInOnlyWithAReason() {
        inTheTalk(open -> {
            Talks.agreed(open);
            Talks.answer(open, "fam_nk", "yes");
            Talks.answer(open, "db_risk", "low");
            Talks.answer(open, "db_comp", "fee");
            Talks.leaveOpen(open, Missing.NA_END);
        });
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            assertThat(interviews.complete(open)).isInstanceOf(Completion.Unexplained.class);
            Check check = open.session().checks().stream()
                    .filter(Check::unexplained)
                    .findFirst()
                    .orElseThrow();
            open.confirm(check, null);
            assertThat(interviews.complete(open)).isInstanceOf(Completion.Unexplained.class);
            open.confirm(check, "The whole family has died since.");
            assertThat(interviews.complete(open)).isInstanceOf(Completion.Done.class);
            return id;
        });
        Account custodian = people.active(Role.CUSTODIAN);
        String pseudonym =
                people.as(interviewer, () -> interviews.read(id)).line().pseudonym();
        assertThat(people.as(
                        custodian,
                        () -> tray.lines(new TrayQuery(Tray.TO_READ, null, null, Flag.FEE, pseudonym), 0, 9)))
                .extracting(TrayLine::id)
                .containsExactly(id);
    }

    @Test
    void aDocumentHasNobodyWhoCouldAgree() {
        InterviewId document = talks.document(interviewer);
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(document);
            Talks.answer(open, "age_mode", "age");
            assertThat(open.agreeing().consent().exists()).isFalse();
            return id;
        });
    }

    private Ending closed() {
        return ((Completion.Closed) people.as(interviewer, () -> interviews.complete(interviews.open(id)))).ending();
    }

    private void assertNothingLeft() {
        for (String table : List.of("interview.interview where id", "interview.journal where interview_id")) {
            assertThat(database.sql("select count(*) from " + table + " = ?")
                            .param(id.value())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
        assertThat(lines()).isZero();
    }

    private int lines() {
        return database.sql("""
                        select count(*) from respondent.consent c join interview.interview i using (respondent_id)
                         where i.id = ?""").param(id.value()).query(Integer.class).single();
    }

    private void inTheTalk(Consumer<OpenInterview> steps) {
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            steps.accept(open);
            open.save();
            assertThat(open.allSaved()).isTrue();
            return id;
        });
    }
}
