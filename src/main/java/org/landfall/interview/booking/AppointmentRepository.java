package org.landfall.interview.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.access.SiteId;
import org.landfall.crypto.WrappedKey;
import org.landfall.respondent.Pseudonym;
import org.landfall.respondent.Respondent;
import org.landfall.respondent.RespondentId;
import org.landfall.study.Study;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of appointments. A null interviewer means those of everybody. */
@Repository
class AppointmentRepository {
    private static final String ROWS = """
            select a.*, s.code, s.name, s.form_id
              from interview.appointment a join study.study s on s.id = a.study_id
             where (cast(:of as uuid) is null or a.interviewer_id = :of) and\s""" + AssignedStudies.only("a.study_id");

    private final JdbcClient database;

    AppointmentRepository(JdbcClient database) {
        this.database = database;
    }

    /** An appointment whose arrangement is still sealed. */
    record Row(
            AppointmentId id,
            Respondent respondent,
            Study study,
            AccountId interviewer,
            SiteId site,
            LocalDate day,
            WrappedKey key,
            byte[] sealed) {}

    void insert(Row row) {
        database.sql("""
                        insert into interview.appointment (id, respondent_id, number, study_id, site_id, interviewer_id, day,
                                                           keyset_id, data_key, sealed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        row.id().value(),
                        row.respondent().id().value(),
                        row.respondent().pseudonym().value(),
                        row.study().id().value(),
                        row.site().value(),
                        row.interviewer().value(),
                        row.day(),
                        row.key().keysetId(),
                        row.key().bytes(),
                        row.sealed())
                .update();
    }

    void change(AppointmentId id, Booking booking, byte[] sealed) {
        database.sql("""
                        update interview.appointment set site_id = ?, interviewer_id = ?, day = ?, sealed = ?
                         where id = ?""")
                .params(booking.site().value(), booking.interviewer().value(), booking.day(), sealed, id.value())
                .update();
    }

    void delete(AppointmentId id) {
        database.sql("delete from interview.appointment where id = ?")
                .param(id.value())
                .update();
    }

    /** Those before a day that nobody held or called off. */
    List<RespondentId> deleteBefore(LocalDate day) {
        return database.sql("delete from interview.appointment where day < ? returning respondent_id")
                .param(day)
                .query((row, number) -> new RespondentId(row.getObject(1, UUID.class)))
                .list();
    }

    Optional<Row> find(AppointmentId id, @Nullable UUID interviewer) {
        return database.sql(ROWS + " and a.id = :id")
                .param("of", interviewer)
                .param("id", id.value())
                .query(AppointmentRepository::row)
                .optional();
    }

    List<Row> page(@Nullable UUID interviewer, int offset, int limit) {
        return database.sql(ROWS + " order by a.day, a.number offset :offset limit :limit")
                .param("of", interviewer)
                .param("offset", offset)
                .param("limit", limit)
                .query(AppointmentRepository::row)
                .list();
    }

    int count(@Nullable UUID interviewer) {
        return database.sql("""
                        select count(*) from interview.appointment a
                         where (cast(:of as uuid) is null or a.interviewer_id = :of) and\s""" + AssignedStudies.only("a.study_id"))
                .param("of", interviewer)
                .query(Integer.class)
                .single();
    }

    List<Row> on(UUID interviewer, LocalDate day) {
        return database.sql(ROWS + " and a.day = :day")
                .param("of", interviewer)
                .param("day", day)
                .query(AppointmentRepository::row)
                .list();
    }

    /** The days of other appointments from one day to another, each as often as there is one. */
    List<LocalDate> days(UUID interviewer, LocalDate from, LocalDate to, @Nullable AppointmentId but) {
        return database.sql("""
                        select day from interview.appointment
                         where interviewer_id = :of and day between :from and :to
                           and (cast(:but as uuid) is null or id <> :but)""")
                .param("of", interviewer)
                .param("from", from)
                .param("to", to)
                .param("but", but == null ? null : but.value())
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new AppointmentId(row.getObject("id", UUID.class)),
                new Respondent(
                        new RespondentId(row.getObject("respondent_id", UUID.class)),
                        new Pseudonym(row.getString("number"))),
                new Study(
                        new StudyId(row.getObject("study_id", UUID.class)),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("form_id")),
                new AccountId(row.getObject("interviewer_id", UUID.class)),
                new SiteId(row.getObject("site_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                new WrappedKey(row.getString("keyset_id"), row.getBytes("data_key")),
                row.getBytes("sealed"));
    }
}
