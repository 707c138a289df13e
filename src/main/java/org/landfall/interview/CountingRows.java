package org.landfall.interview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AssignedStudies;
import org.landfall.crypto.WrappedKey;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.respondent.RespondentId;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What is counted of approved interviews, sealed. The database takes it away when anything is added to the record. */
@Repository
class CountingRows {
    private static final int FETCH = 1000;

    private static final String APPROVED = """
            select i.id, i.respondent_id, i.instrument_id, s.code, i.keyset_id, i.data_key,
                   (i.completed_at at time zone 'UTC')::date as handed_in, c.revision, c.sealed
              from interview.interview i
              join study.study s on s.id = i.study_id
              left join interview.counting c on c.interview_id = i.id
             where i.study_id = ? and i.state = 'APPROVED' and\s""" + AssignedStudies.only("i.study_id");

    /**
     * PostgreSQL reads both sides from one end to the other, without writing them to disk once more. Left to itself it takes the
     * borders of studies for so dear that it looks up one row after the other.
     */
    private static final String FROM_END_TO_END =
            "select set_config('work_mem', '256MB', true), set_config('enable_nestloop', 'off', true)";

    private static final String AS_BEFORE = "select set_config('enable_nestloop', 'on', true)";

    private final JdbcTemplate streaming;

    CountingRows(JdbcTemplate template) {
        this.streaming = new BinaryRows(Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(FETCH);
    }

    /** @param sealed of that revision of the document; null where there is none any more, or none yet */
    record CountingRow(
            InterviewId id,
            RespondentId respondent,
            InstrumentVersionId instrument,
            String study,
            WrappedKey key,
            @Nullable LocalDate handedIn,
            int revision,
            byte @Nullable [] sealed) {}

    /** @param revision of the document, which is kept already */
    void insert(InterviewId id, int revision, byte[] sealed) {
        streaming.update("""
                insert into interview.counting (interview_id, revision, study_id, sealed)
                select id, ?, study_id, ? from interview.interview where id = ?""", revision, sealed, id.value());
    }

    /** Some in memory at a time; in a transaction. */
    void forEach(StudyId study, Consumer<CountingRow> visitor) {
        streaming.query(FROM_END_TO_END, row -> {});
        streaming.query(
                APPROVED,
                rows -> {
                    streaming.query(AS_BEFORE, row -> {}); // these are planned, what a visitor asks is not
                    while (rows.next()) {
                        visitor.accept(row(rows));
                    }
                    return true;
                },
                study.value());
    }

    private static CountingRow row(ResultSet row) throws SQLException {
        return new CountingRow(
                new InterviewId(row.getObject("id", UUID.class)),
                new RespondentId(row.getObject("respondent_id", UUID.class)),
                new InstrumentVersionId(row.getObject("instrument_id", UUID.class)),
                row.getString("code"),
                new WrappedKey(row.getString("keyset_id"), row.getBytes("data_key")),
                row.getObject("handed_in", LocalDate.class),
                row.getInt("revision"),
                row.getBytes("sealed"));
    }
}
