package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.DatabaseDump;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.WrappedKey;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.Entry;
import org.landfall.interview.engine.Missing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person wants out is nowhere afterwards, not even for somebody who has the key. */
@LandfallTest
class TakeOutTest {
    private static final String CANARY = "the Kanarienvogel of Vogelheim";
    private static final String TOLD = "We went at night. It was " + CANARY + " who helped. Then we waited.";

    @Autowired
    TakeOutService takingOut;

    @Autowired
    InterviewService interviews;

    @Autowired
    DistressService distress;

    @Autowired
    RecordCipher cipher;

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
    void somebodyToldMoreThanIsToStay() {
        interviewer = talks.interviewer();
        id = talks.begun(interviewer, talks.study(false));
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            Talks.agreed(open);
            Talks.answer(open, "t_decide", "We went at night. It was the Kanarienv");
            open.save();
            Talks.answer(open, "t_decide", TOLD);
            Talks.answer(open, "t_say", "Nobody is to hear of " + CANARY + ", she said.");
            open.annotate(Talks.path(open, "t_heard"), AnswerMark.DEFAULT, "Looked away at: Kanarienvogel");
            Talks.answer(open, "t_heard", "Nothing of it.");
            open.save();
            distress.report(id, new DistressReport(2, "t_decide", "Cried at " + CANARY));
            return id;
        });
    }

    @Test
    void theWordsAreNowhereInTheRecordEvenWithTheKey() {
        assertThat(opened()).anyMatch(text -> text.contains(CANARY));
        takeOut("t_decide", CANARY);
        takeOut("t_heard", "Looked away at: Kanarienvogel");
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            Talks.leaveOpen(open, Missing.NA_END);
            return interviews.complete(open);
        });
        assertThat(opened())
                .hasSizeGreaterThan(20)
                .noneMatch(text -> text.contains("Kanarienv") || text.contains("Vogelheim"));
        assertThat(new DatabaseDump(database).tablesWith("Kanarienv")).isEmpty();
    }

    @Test
    void theRestOfWhatWasSaidStays() {
        takeOut("t_decide", CANARY);
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            assertThat(open.session().value("t_decide"))
                    .contains("We went at night. It was [removed] who helped. Then we waited.");
            assertThat(open.session().value("t_say")).contains("Nobody is to hear of [removed], she said.");
            assertThat(open.session().value("t_heard")).contains("Nothing of it.");
            assertThat(open.session().value("c_part")).contains("yes");
            return id;
        });
    }

    @Test
    void theJournalKeepsItsLengthAndItsTimesAndTheAuditLogSaysThatSomethingWentButNotWhat() {
        List<String> before = times();
        takeOut("t_decide", CANARY);
        assertThat(times()).isEqualTo(before);
        assertThat(database.sql(
                                "select details::text from audit.event where action = 'passage.removed' and subject = ?")
                        .param(id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("{}");
    }

    @Test
    void whatWasClearedSinceIsOfferedTooForItStillLiesInTheJournal() {
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            open.answer(Talks.path(open, "t_say"), new org.landfall.interview.engine.Reply.Cleared());
            open.save();
            return id;
        });
        takeOut("t_say", CANARY);
        assertThat(opened()).noneMatch(text -> text.contains("Vogelheim"));
    }

    @Test
    void onlyTheOwnDraftAndOnlyAsTheScreenKnowsIt() {
        TakenOut taken = people.as(interviewer, () -> taken("t_decide", CANARY));
        assertThatThrownBy(() -> people.as(talks.interviewer(), () -> takingOut.words(id)))
                .isInstanceOf(NoSuchInterviewException.class);
        assertThatThrownBy(() -> people.as(interviewer, () -> {
                    takingOut.takeOut(id, 3, List.of(taken), "[removed]");
                    return id;
                }))
                .isInstanceOf(ContinuedElsewhereException.class);
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            Talks.leaveOpen(open, Missing.NA_END);
            return interviews.complete(open);
        });
        assertThatThrownBy(() -> people.as(interviewer, () -> takingOut.words(id)))
                .isInstanceOf(InterviewClosedException.class);
        assertThatThrownBy(() -> people.as(people.active(Role.CUSTODIAN), () -> takingOut.words(id)))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    private void takeOut(String question, String passage) {
        people.as(interviewer, () -> {
            takingOut.takeOut(id, interviews.open(id).entries(), List.of(taken(question, passage)), "[removed]");
            return id;
        });
    }

    private TakenOut taken(String question, String passage) {
        OwnWords words = takingOut.words(id).stream()
                .filter(one -> one.question().equals(question) && one.text().contains(passage))
                .findFirst()
                .orElseThrow();
        return new TakenOut(words, words.text().replace(passage, "[removed]"), List.of(passage));
    }

    /** Everything of the record that is sealed, opened with its key as a thief of both would. */
    private List<String> opened() {
        record Keys(String study, WrappedKey key) {}
        Keys keys = database.sql("""
                        select s.code, i.keyset_id, i.data_key from interview.interview i
                          join study.study s on s.id = i.study_id where i.id = ?""")
                .param(id.value())
                .query((row, number) -> new Keys(row.getString(1), new WrappedKey(row.getString(2), row.getBytes(3))))
                .single();
        SealedInterview seal = new SealedInterview(keys.study(), id, cipher.open(keys.study(), id.value(), keys.key()));
        List<String> all = new ArrayList<>();
        seal.open(sealed("journal", "seq")).stream().map(Entry::toString).forEach(all::add);
        List<byte[]> documents = sealed("document", "revision");
        for (int i = 0; i < documents.size(); i++) {
            all.add(new String(
                    DocumentCodec.encode(seal.openDocument(documents.get(i), i + 1)), StandardCharsets.UTF_8));
        }
        sealed("distress_report", "raised_at")
                .forEach(kept -> seal.openReports(kept).forEach(report -> all.add(report.note())));
        return all;
    }

    private List<byte[]> sealed(String table, String order) {
        return database.sql("select sealed from interview." + table + " where interview_id = ? order by " + order)
                .param(id.value())
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    private List<String> times() {
        return database.sql("select seq || ' ' || at from interview.journal where interview_id = ? order by seq")
                .param(id.value())
                .query(String.class)
                .list();
    }
}
