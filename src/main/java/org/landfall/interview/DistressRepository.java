package org.landfall.interview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AssignedStudies;
import org.landfall.crypto.WrappedKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of distress reports: one open report an interview at most. */
@Repository
class DistressRepository {
    private final JdbcClient database;

    DistressRepository(JdbcClient database) {
        this.database = database;
    }

    /** @param sealed null once the interview was deleted */
    record Sealed(InterviewId interview, String studyCode, WrappedKey key, byte @Nullable [] sealed) {}

    /** What the open report of an interview holds, for nobody else to change meanwhile. */
    Optional<byte[]> lockOpen(InterviewId interview) {
        return database.sql("""
                        select sealed from interview.distress_report
                         where interview_id = ? and closed_at is null and sealed is not null for update""")
                .param(interview.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** A report that is open already takes the newer content. True for a new one. */
    boolean raise(InterviewId interview, UUID interviewer, byte[] sealed) {
        return database.sql("""
                        insert into interview.distress_report (id, interview_id, interviewer_id, sealed)
                        values (gen_random_uuid(), ?, ?, ?)
                        on conflict (interview_id) where closed_at is null do update set sealed = excluded.sealed
                        returning xmax = 0""")
                .params(interview.value(), interviewer, sealed)
                .query(Boolean.class)
                .single();
    }

    List<DistressLine> open() {
        return database.sql("""
                        select r.id, coalesce(i.pseudonym, '–') as pseudonym, r.raised_at
                          from interview.distress_report r left join interview.interview i on i.id = r.interview_id
                         where r.closed_at is null and (r.interview_id is null or\s""" + AssignedStudies.only("i.study_id") + ") order by r.raised_at, r.id")
                .query(DistressRepository::line)
                .list();
    }

    int countOpen(UUID interviewer) {
        return database.sql("""
                        select count(*) from interview.distress_report
                         where interviewer_id = ? and closed_at is null""").param(interviewer).query(Integer.class).single();
    }

    /** Raised within the last seven days, closed or not. */
    int countThisWeek(UUID interviewer) {
        return database.sql("""
                        select count(*) from interview.distress_report
                         where interviewer_id = ? and raised_at > now() - interval '7 days'""").param(interviewer).query(Integer.class).single();
    }

    /** Raised from one day to another, closed or not. */
    int countBetween(UUID interviewer, LocalDate from, LocalDate to) {
        return database.sql("""
                        select count(*) from interview.distress_report
                         where interviewer_id = ? and cast(raised_at as date) between ? and ?""")
                .params(interviewer, from, to)
                .query(Integer.class)
                .single();
    }

    Optional<Sealed> find(UUID id) {
        return database.sql("""
                        select i.id, s.code, i.keyset_id, i.data_key, r.sealed
                          from interview.distress_report r
                          join interview.interview i on i.id = r.interview_id
                          join study.study s on s.id = i.study_id
                         where r.id = ? and r.closed_at is null and\s""" + AssignedStudies.only("s.id"))
                .param(id)
                .query(DistressRepository::sealed)
                .optional();
    }

    boolean close(UUID id, UUID custodian) {
        return database.sql("""
                        update interview.distress_report set closed_at = now(), closed_by = ?
                         where id = ? and closed_at is null and interviewer_id <> ?
                           and (interview_id is null or\s""" + AssignedStudies.onlyOf("interview_id") + ")")
                        .params(custodian, id, custodian)
                        .update()
                == 1;
    }

    private static DistressLine line(ResultSet row, int number) throws SQLException {
        return new DistressLine(
                row.getObject("id", UUID.class),
                row.getString("pseudonym"),
                row.getTimestamp("raised_at").toInstant());
    }

    private static Sealed sealed(ResultSet row, int number) throws SQLException {
        return new Sealed(
                new InterviewId(row.getObject("id", UUID.class)),
                row.getString("code"),
                new WrappedKey(row.getString("keyset_id"), row.getBytes("data_key")),
                row.getBytes("sealed"));
    }
}
