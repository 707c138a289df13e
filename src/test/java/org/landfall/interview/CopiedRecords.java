package org.landfall.interview;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.RecordKey;
import org.landfall.crypto.WrappedKey;
import org.landfall.study.StudyId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies what is counted of the approved records of a study, each with a person, a key and a seal of its own, past the screens: for
 * measures that want more of them than anybody can tell. Their documents are empty and their consent is on record nowhere.
 */
public final class CopiedRecords {
    private static final int AT_ONCE = 500;
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final RecordCipher cipher;
    private final CountingRows rows;
    private final StudyId study;
    private final List<Original> originals = new ArrayList<>();
    private final DataSource owner;
    private final Set<String> taken;
    private final int there;
    private int made;
    private int named;

    /** @param counting what is counted of it, opened */
    private record Original(CountingRows.CountingRow row, byte[] counting) {}

    /** Called by a custodian of the study, in a transaction. */
    public CopiedRecords(BeanFactory beans, StudyId study) {
        this.cipher = beans.getBean(RecordCipher.class);
        this.owner = beans.getBean("ownerDataSource", DataSource.class);
        this.rows = beans.getBean(CountingRows.class);
        this.study = study;
        JdbcClient database = beans.getBean(JdbcClient.class);
        this.there = database.sql("select count(*) from interview.counting where study_id = ?")
                .param(study.value())
                .query(Integer.class)
                .single();
        this.taken = new HashSet<>(database.sql("select pseudonym from respondent.respondent")
                .query(String.class)
                .list());
    }

    private Original opened(CountingRows.CountingRow row) {
        RecordKey key = cipher.open(row.study(), row.id().value(), row.key());
        byte[] sealed = Objects.requireNonNull(row.sealed());
        return new Original(row, new SealedInterview(row.study(), row.id(), key).openCounting(sealed, row.revision()));
    }

    /** Reads all of them, sealed as they are; in a transaction. */
    public long bytes() {
        long[] bytes = {0};
        rows.forEach(study, one -> bytes[0] += Objects.requireNonNull(one.sealed()).length);
        return bytes[0];
    }

    /** Until there are so many; in a transaction. */
    public void make(int number) {
        if (there >= number) {
            return; // filled before
        }
        rows.forEach(study, row -> originals.add(opened(row)));
        try (Connection database = owner.getConnection();
                Statement settings = database.createStatement()) {
            database.setAutoCommit(false);
            for (int left = number - there; left > 0; left -= AT_ONCE) {
                some(database, Math.min(AT_ONCE, left));
            }
            database.setAutoCommit(true);
            settings.execute(
                    "vacuum analyze interview.interview, interview.document, interview.counting, respondent.respondent");
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
                        "insert into interview.document (interview_id, revision, sealed, entries) values (?, 1, '', 1)");
                PreparedStatement counting = database.prepareStatement("""
                        insert into interview.counting (interview_id, revision, study_id, sealed)
                        values (?, 1, ?, ?)""")) {
            for (int i = 0; i < number; i++) {
                copy(originals.get(made % originals.size()), person, interview, document, counting);
                made++;
            }
            for (PreparedStatement one : List.of(person, interview, document, counting)) {
                one.executeBatch();
            }
            database.commit();
        }
    }

    private void copy(
            Original original,
            PreparedStatement person,
            PreparedStatement interview,
            PreparedStatement document,
            PreparedStatement counting)
            throws SQLException {
        CountingRows.CountingRow from = original.row();
        InterviewId id = new InterviewId(UUID.randomUUID());
        UUID respondent = UUID.randomUUID();
        WrappedKey wrapped = cipher.createKey(from.study(), id.value());
        SealedInterview seal = new SealedInterview(from.study(), id, cipher.open(from.study(), id.value(), wrapped));
        String pseudonym = nextPseudonym();
        add(person, respondent, pseudonym, from.respondent().value());
        add(
                interview,
                id.value(),
                respondent,
                pseudonym,
                wrapped.keysetId(),
                wrapped.bytes(),
                from.id().value());
        add(document, id.value());
        add(counting, id.value(), study.value(), seal.sealCounting(original.counting(), 1));
    }

    private static void add(PreparedStatement batch, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            batch.setObject(i + 1, values[i]);
        }
        batch.addBatch();
    }

    private String nextPseudonym() {
        String next = pseudonym(named++);
        return taken.contains(next) ? nextPseudonym() : next;
    }

    private static String pseudonym(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number / 100, i = 0; i < 4; i++, rest /= LETTERS.length()) {
            letters.append(LETTERS.charAt(rest % LETTERS.length()));
        }
        return "LF-%s-%02d".formatted(letters, number % 100);
    }
}
