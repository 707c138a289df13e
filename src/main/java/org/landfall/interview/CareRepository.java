package org.landfall.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.crypto.WrappedKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what interviewers note about their own state: one note an interview. */
@Repository
class CareRepository {
    private final JdbcClient database;

    CareRepository(JdbcClient database) {
        this.database = database;
    }

    /** Handed in these days after a talk, and nothing noted yet: the newest one. */
    Optional<UUID> unasked(UUID interviewer) {
        return database.sql("""
                        select i.id from interview.interview i
                         where i.interviewer_id = ? and i.parted_at is not null and i.state <> 'WITHDRAWN'
                           and i.completed_at > now() - interval '3 days'
                           and not exists (select 1 from interview.care_note c where c.interview_id = i.id)
                         order by i.completed_at desc limit 1""").param(interviewer).query(UUID.class).optional();
    }

    void insert(InterviewId interview, UUID interviewer, byte @Nullable [] sealed, boolean talk, boolean shared) {
        database.sql("""
                        insert into interview.care_note (id, interview_id, interviewer_id, sealed, talk_wished, shared)
                        values (gen_random_uuid(), ?, ?, ?, ?, ?) on conflict (interview_id) do nothing""")
                .param(interview.value())
                .param(interviewer)
                .param(sealed)
                .param(talk)
                .param(shared)
                .update();
    }

    List<CareWish> wishes() {
        return database.sql("""
                        select id, interviewer_id, noted_at, shared from interview.care_note
                         where talk_wished and talked_at is null and (interview_id is null or\s""" + AssignedStudies.onlyOf("interview_id") + ") order by noted_at, id")
                .query((row, number) -> new CareWish(
                        row.getObject(1, UUID.class),
                        new AccountId(row.getObject(2, UUID.class)),
                        row.getTimestamp(3).toInstant(),
                        row.getBoolean(4)))
                .list();
    }

    /** @param sealed null where nothing was noted, or the interview is gone */
    record Sealed(InterviewId interview, String studyCode, WrappedKey key, byte @Nullable [] sealed) {}

    /** Nothing where it was not shared. */
    Optional<Sealed> find(UUID id) {
        return database.sql("""
                        select i.id, s.code, i.keyset_id, i.data_key, c.sealed
                          from interview.care_note c
                          join interview.interview i on i.id = c.interview_id
                          join study.study s on s.id = i.study_id
                         where c.id = ? and c.shared and\s""" + AssignedStudies.only("s.id"))
                .param(id)
                .query((row, number) -> new Sealed(
                        new InterviewId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        new WrappedKey(row.getString(3), row.getBytes(4)),
                        row.getBytes(5)))
                .optional();
    }

    boolean talked(UUID id, UUID custodian) {
        return database.sql("""
                        update interview.care_note set talked_at = now(), talked_by = ?
                         where id = ? and talk_wished and talked_at is null and interviewer_id <> ?
                           and (interview_id is null or\s""" + AssignedStudies.onlyOf("interview_id") + ")")
                        .params(custodian, id, custodian)
                        .update()
                == 1;
    }
}
