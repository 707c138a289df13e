package org.landfall.interview;

import java.util.List;
import java.util.UUID;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sealed documents, one for every time an interview was handed in. */
@Repository
class DocumentRepository {
    private final JdbcClient database;

    DocumentRepository(JdbcClient database) {
        this.database = database;
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
}
