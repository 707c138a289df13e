package org.landfall.interview;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.RecordCipher;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;
import org.landfall.instrument.QuestionType;
import org.landfall.interview.engine.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes words out of an own draft before it is handed in. Entries of the journal are never changed, with this one exception: those
 * that hold the words are deleted and written anew under their number, sealed again.
 */
@Service
@Transactional
@PreAuthorize("hasRole('INTERVIEWER')")
public class TakeOutService {
    private final InterviewRepository interviews;
    private final RecordOpening opening;
    private final Forms forms;
    private final RecordCipher cipher;
    private final JdbcClient database;
    private final CurrentAccount account;
    private final AuditLog audit;

    TakeOutService(
            InterviewRepository interviews,
            RecordOpening opening,
            Forms forms,
            RecordCipher cipher,
            JdbcClient database,
            CurrentAccount account,
            AuditLog audit) {
        this.interviews = interviews;
        this.opening = opening;
        this.forms = forms;
        this.cipher = cipher;
        this.database = database;
        this.account = account;
        this.audit = audit;
    }

    /** What was last written in words at each question, in order, whether the question applies any more or not. */
    @Transactional(readOnly = true)
    public List<OwnWords> words(InterviewId id) {
        InterviewRow row = draft(id);
        Predicate<String> inWords = inWords(row);
        Map<String, OwnWords> last = new LinkedHashMap<>();
        for (Entry entry : opening.entries(row)) {
            if (entry instanceof Entry.Answered answered) {
                put(last, answered.path(), false, inWords.test(answered.path()) ? answered.value() : null);
                put(last, answered.path(), true, answered.note());
            }
        }
        return List.copyOf(last.values());
    }

    /**
     * Afterwards the words stand nowhere in the record, in nothing that was written before either.
     *
     * @param known how many entries the caller's screen knows
     * @throws InterviewClosedException when it is no draft
     * @throws ContinuedElsewhereException when another screen has written in the meantime
     */
    public void takeOut(InterviewId id, int known, List<TakenOut> all, String sign) {
        InterviewRow row = draft(id);
        lock(id);
        List<Entry> entries = opening.entries(row);
        if (entries.size() != known) {
            throw new ContinuedElsewhereException();
        }
        SealedInterview seal =
                new SealedInterview(row.studyCode(), id, cipher.open(row.studyCode(), id.value(), row.key()));
        Redaction redaction = new Redaction(all, sign, inWords(row));
        redaction.changed(entries).forEach((number, entry) -> rewrite(id, number, seal.seal(entry, number)));
        reports(id, seal, redaction);
        audit.record(account.id().toString(), "passage.removed", id.toString(), Map.of());
    }

    private void lock(InterviewId id) {
        List<Integer> drafts = database.sql(
                        "select 1 from interview.interview where id = ? and state = 'DRAFT' for update")
                .param(id.value())
                .query(Integer.class)
                .list();
        if (drafts.isEmpty()) {
            throw new InterviewClosedException();
        }
    }

    private void rewrite(InterviewId id, int number, byte[] sealed) {
        Timestamp at = database.sql("delete from interview.journal where interview_id = ? and seq = ? returning at")
                .params(id.value(), number)
                .query(Timestamp.class)
                .single();
        database.sql("insert into interview.journal (interview_id, seq, at, sealed) values (?, ?, ?, ?)")
                .params(id.value(), number, at, sealed)
                .update();
    }

    /** What the interviewer wrote about distress may quote the person. */
    private void reports(InterviewId id, SealedInterview seal, Redaction redaction) {
        database.sql("select sealed from interview.distress_report where interview_id = ? and sealed is not null")
                .param(id.value())
                .query((row, number) -> row.getBytes(1))
                .list()
                .forEach(kept -> {
                    byte[] without = seal.sealReports(seal.openReports(kept).stream()
                            .map(report -> new DistressReport(
                                    report.level(), report.question(), redaction.without(report.note())))
                            .toList());
                    database.sql(
                                    "update interview.distress_report set sealed = ? where interview_id = ? and sealed = ?")
                            .params(without, id.value(), kept)
                            .update();
                });
    }

    private InterviewRow draft(InterviewId id) {
        InterviewRow row = interviews.findOwn(id, account.id().value()).orElseThrow(NoSuchInterviewException::new);
        if (row.line().state() != InterviewState.DRAFT) {
            throw new InterviewClosedException();
        }
        return row;
    }

    private Predicate<String> inWords(InterviewRow row) {
        FormDefinition form = forms.get(row.line().instrument()).published().definition();
        return path -> form.question(path.substring(path.lastIndexOf('/') + 1))
                .map(Item.Question::type)
                .filter(QuestionType.TEXT::equals)
                .isPresent();
    }

    /** What was cleared since still lies in the journal. */
    private static void put(Map<String, OwnWords> last, String path, boolean note, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            last.put(path + (note ? " note" : ""), new OwnWords(path, note, text));
        }
    }
}
