package org.landfall.interview;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.RecordKey;
import org.landfall.crypto.WrappedKey;
import org.landfall.respondent.ConsentFile;
import org.landfall.respondent.CopiedConsent;
import org.landfall.respondent.RespondentId;
import org.landfall.study.StudyId;
import org.springframework.beans.factory.BeanFactory;

/**
 * Copies the approved records of a study, each with a person, a key and seals of its own, past the screens: for measures that
 * want more of them than anybody can tell.
 */
public final class CopiedRecords {
    private static final int AT_ONCE = 500;
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final RecordCipher cipher;
    private final DocumentRepository documents;
    private final StudyId study;
    private final List<DocumentRepository.SealedDocument> originals = new ArrayList<>();
    private final DataSource owner;
    private int made;

    /** Called by a custodian of the study, in a transaction. */
    public CopiedRecords(BeanFactory beans, StudyId study) {
        this.cipher = beans.getBean(RecordCipher.class);
        this.owner = beans.getBean("ownerDataSource", DataSource.class);
        this.documents = beans.getBean(DocumentRepository.class);
        this.study = study;
        documents.forEachApproved(study, originals::add);
    }

    /** Reads all of them, sealed as they are; in a transaction. */
    public long bytes() {
        long[] bytes = {0};
        documents.forEachApproved(study, one -> bytes[0] += one.sealed().length);
        return bytes[0];
    }

    public int originals() {
        return originals.size();
    }

    /** @return how many */
    public int make(int number) {
        try (Connection database = owner.getConnection();
                Statement settings = database.createStatement()) {
            database.setAutoCommit(false);
            for (int left = number; left > 0; left -= AT_ONCE) {
                some(database, Math.min(AT_ONCE, left));
            }
            database.setAutoCommit(true);
            settings.execute(
                    "vacuum analyze interview.interview, interview.document, respondent.consent, respondent.respondent");
            return number;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void some(Connection database, int number) throws SQLException {
        try (PreparedStatement person = database.prepareStatement("""
                        insert into respondent.respondent (id, study_id, held_by, pseudonym)
                        select ?, study_id, held_by, ? from respondent.respondent where id = ?""");
                PreparedStatement interview = database.prepareStatement("""
                        insert into interview.interview
                            (id, study_id, site_id, interviewer_id, respondent_id, pseudonym, instrument_id, language,
                             state, keyset_id, data_key, started_at, completed_at, approved_at, approved_by)
                        select ?, study_id, site_id, interviewer_id, ?, ?, instrument_id, language, state, ?, ?,
                               started_at, completed_at, approved_at, approved_by
                          from interview.interview where id = ?""");
                PreparedStatement document = database.prepareStatement(
                        "insert into interview.document (interview_id, revision, sealed, entries) values (?, 1, ?, 1)");
                PreparedStatement consent = database.prepareStatement(
                        "insert into respondent.consent (respondent_id, number, sealed) values (?, ?, ?)")) {
            for (int i = 0; i < number; i++) {
                copy(originals.get(made % originals.size()), person, interview, document, consent);
                made++;
            }
            for (PreparedStatement one : List.of(person, interview, document, consent)) {
                one.executeBatch();
            }
            database.commit();
        }
    }

    private void copy(
            DocumentRepository.SealedDocument from,
            PreparedStatement person,
            PreparedStatement interview,
            PreparedStatement document,
            PreparedStatement consent)
            throws SQLException {
        InterviewId id = new InterviewId(UUID.randomUUID());
        RespondentId respondent = new RespondentId(UUID.randomUUID());
        String study = from.study();
        RecordKey theirs = cipher.open(study, from.id().value(), from.key());
        WrappedKey wrapped = cipher.createKey(study, id.value());
        RecordKey own = cipher.open(study, id.value(), wrapped);
        add(person, respondent.value(), pseudonym(made), from.respondent().value());
        add(
                interview,
                id.value(),
                respondent.value(),
                pseudonym(made),
                wrapped.keysetId(),
                wrapped.bytes(),
                from.id().value());
        var answers = new SealedInterview(study, from.id(), theirs).openDocument(from.sealed(), from.revision());
        add(document, id.value(), new SealedInterview(study, id, own).sealDocument(answers, 1));
        List<byte[]> lines = CopiedConsent.of(
                new ConsentFile(from.respondent(), study, theirs),
                from.consent(),
                new ConsentFile(respondent, study, own));
        for (int line = 0; line < lines.size(); line++) {
            add(consent, respondent.value(), line + 1, lines.get(line));
        }
    }

    private static void add(PreparedStatement batch, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            batch.setObject(i + 1, values[i]);
        }
        batch.addBatch();
    }

    /** No other record of a fresh home has one of these: chance would need a million tries for one. */
    private static String pseudonym(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number / 100, i = 0; i < 4; i++, rest /= LETTERS.length()) {
            letters.append(LETTERS.charAt(rest % LETTERS.length()));
        }
        return "LF-%s-%02d".formatted(letters, number % 100);
    }
}
