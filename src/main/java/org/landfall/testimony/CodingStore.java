package org.landfall.testimony;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.interview.InterviewId;
import org.landfall.interview.ToldRecord;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Marks of the newest document of a record, sealed with its key. */
@Repository
class CodingStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    CodingStore(JdbcClient database) {
        this.database = database;
    }

    Coding of(ToldRecord record, AccountId coder) {
        return database.sql("""
                        select coder_id, number, sealed, finished_at is not null as finished from testimony.coding
                         where interview_id = ? and revision = ? and coder_id = ?""")
                .params(record.line().id().value(), record.revision(), coder.value())
                .query((row, number) -> coding(record, row))
                .optional()
                .orElseGet(() -> Coding.none(coder));
    }

    /** Of whoever has finished, who finished first first. */
    List<Coding> finished(ToldRecord record) {
        return database.sql("""
                        select coder_id, number, sealed, true as finished from testimony.coding
                         where interview_id = ? and revision = ? and finished_at is not null
                         order by finished_at, coder_id""")
                .params(record.line().id().value(), record.revision())
                .query((row, number) -> coding(record, row))
                .list();
    }

    /** False when it was changed or finished in the meantime. */
    boolean put(ToldRecord record, AccountId coder, int known, List<Mark> marks) {
        byte[] sealed = record.seal(field(record, coder), known + 1L, JSON.writeValueAsBytes(marks));
        UUID interview = record.line().id().value();
        return (known == 0
                                ? database.sql("""
                                insert into testimony.coding (interview_id, revision, coder_id, number, sealed)
                                values (?, ?, ?, 1, ?) on conflict do nothing""").params(interview, record.revision(), coder.value(), sealed)
                                : database.sql("""
                                update testimony.coding set number = number + 1, sealed = ?, changed_at = now()
                                 where interview_id = ? and revision = ? and coder_id = ? and number = ?
                                   and finished_at is null""").params(sealed, interview, record.revision(), coder.value(), known))
                        .update()
                == 1;
    }

    boolean finish(ToldRecord record, AccountId coder) {
        return database.sql("""
                        update testimony.coding set finished_at = clock_timestamp()
                         where interview_id = ? and revision = ? and coder_id = ? and finished_at is null""")
                        .params(record.line().id().value(), record.revision(), coder.value())
                        .update()
                == 1;
    }

    /** Records of a study that two people or more have finished. */
    List<InterviewId> markedTwice(StudyId study) {
        return database.sql("""
                        select c.interview_id from testimony.coding c
                          join interview.published_record i on i.id = c.interview_id
                         where i.study_id = ? and i.state in ('COMPLETED', 'APPROVED') and c.finished_at is not null
                         group by c.interview_id, c.revision having count(*) > 1
                         order by min(c.finished_at)""").param(study.value()).query(UUID.class).list().stream()
                .distinct()
                .map(InterviewId::new)
                .toList();
    }

    private static Coding coding(ToldRecord record, ResultSet row) throws SQLException {
        AccountId coder = new AccountId(row.getObject("coder_id", UUID.class));
        int number = row.getInt("number");
        List<Mark> marks = JSON.readerForListOf(Mark.class)
                .readValue(record.open(field(record, coder), number, row.getBytes("sealed")));
        return new Coding(coder, number, row.getBoolean("finished"), marks);
    }

    private static String field(ToldRecord record, AccountId coder) {
        return "marks " + record.revision() + " " + coder;
    }
}
