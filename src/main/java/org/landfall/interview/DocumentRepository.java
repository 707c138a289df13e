package org.landfall.interview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sealed documents, one for every time an interview was handed in. */
@Repository
class DocumentRepository {
    private static final int FETCH = 200;

    private final JdbcClient database;
    private final JdbcTemplate streaming;

    DocumentRepository(JdbcClient database, JdbcTemplate template) {
        this.database = database;
        this.streaming = new BinaryRows(Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(FETCH);
    }

    int nextRevision(InterviewId id) {
        return database.sql("select coalesce(max(revision), 0) + 1 from interview.document where interview_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** @param entries how long the journal is that the document was made of */
    void insert(InterviewId id, int revision, byte[] sealed, int entries) {
        database.sql("insert into interview.document (interview_id, revision, sealed, entries) values (?, ?, ?, ?)")
                .params(id.value(), revision, sealed, entries)
                .update();
    }

    /** Every time the interview was handed in, the first one first. */
    List<HandIn> handIns(InterviewId id) {
        return database.sql(
                        "select revision, at, entries from interview.document where interview_id = ? order by revision")
                .param(id.value())
                .query((row, number) -> new HandIn(
                        row.getInt("revision"), row.getTimestamp("at").toInstant(), row.getInt("entries")))
                .list();
    }

    record Newest(StudyId study, int revision, byte[] sealed) {}

    /** Of an interview that was handed in. */
    Newest newest(InterviewId id) {
        return database.sql("""
                        select i.study_id, d.revision, d.sealed
                          from interview.document d join interview.interview i on i.id = d.interview_id
                         where d.interview_id = ? order by d.revision desc limit 1""")
                .param(id.value())
                .query((row, number) -> new Newest(
                        new StudyId(row.getObject("study_id", UUID.class)),
                        row.getInt("revision"),
                        row.getBytes("sealed")))
                .single();
    }

    record SealedDocument(
            InterviewId id,
            RespondentId respondent,
            List<byte[]> consent,
            InstrumentVersionId instrument,
            String study,
            WrappedKey key,
            int revision,
            byte[] sealed,
            @Nullable LocalDate handedIn) {}

    /** The newest document of every approved interview, a few in memory at a time, in no telling order. */
    void forEachApproved(StudyId study, Consumer<SealedDocument> visitor) {
        streaming.query(
                """
                select i.id, i.respondent_id, i.instrument_id, s.code, i.keyset_id, i.data_key, d.revision, d.sealed,
                       (i.completed_at at time zone 'UTC')::date as handed_in,
                       array(select sealed from respondent.consent
                              where respondent_id = i.respondent_id order by number) as consent
                  from interview.interview i
                  join study.study s on s.id = i.study_id
                  join lateral (select revision, sealed from interview.document
                                 where interview_id = i.id order by revision desc limit 1) d on true
                 where i.study_id = ? and i.state = 'APPROVED' and\s""" + AssignedStudies.only("i.study_id") + " order by i.id",
                row -> {
                    visitor.accept(document(row));
                },
                study.value());
    }

    private static SealedDocument document(ResultSet row) throws SQLException {
        return new SealedDocument(
                new InterviewId(row.getObject("id", UUID.class)),
                new RespondentId(row.getObject("respondent_id", UUID.class)),
                List.of((byte[][]) row.getArray("consent").getArray()),
                new InstrumentVersionId(row.getObject("instrument_id", UUID.class)),
                row.getString("code"),
                new WrappedKey(row.getString("keyset_id"), row.getBytes("data_key")),
                row.getInt("revision"),
                row.getBytes("sealed"),
                row.getObject("handed_in", LocalDate.class));
    }
}
