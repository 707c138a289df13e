package org.landfall.interview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AssignedStudies;
import org.landfall.access.LedSite;
import org.landfall.access.SiteId;
import org.landfall.crypto.WrappedKey;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.respondent.Respondent;
import org.landfall.respondent.RespondentId;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of interviews. Whoever loads one says on whose behalf: an interviewer sees the own ones, and a foreign one
 * looks exactly like one that does not exist.
 */
@Repository
class InterviewRepository {
    private static final String LINES = """
            select i.id, i.pseudonym, i.state, i.language, i.instrument_id, i.started_at, i.parted_at, i.completed_at,
                   i.interviewer_id, i.respondent_id, i.keyset_id, i.data_key, s.code,
                   coalesce(j.seq, 0) as entries, j.at as last_saved_at
              from interview.interview i
              join study.study s on s.id = i.study_id
              left join lateral (select seq, at from interview.journal
                                  where interview_id = i.id order by seq desc limit 1) j on true
            """;

    /** Found in an index alone, however far down it lies; only its own rows are then looked up. */
    private static final String OWN_PAGE = """
            select id from interview.interview
             where interviewer_id = ? and state = any (?) and pseudonym like ?
             order by started_at desc, id offset ? limit ?""";

    private final JdbcClient database;

    InterviewRepository(JdbcClient database) {
        this.database = database;
    }

    void insert(NewInterview row) {
        database.sql("""
                        insert into interview.interview (id, study_id, site_id, interviewer_id, respondent_id, pseudonym,
                                                         instrument_id, language, state, keyset_id, data_key,
                                                         with_person)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?)""")
                .params(
                        row.id().value(),
                        row.study().value(),
                        row.site(),
                        row.interviewer(),
                        row.respondent().id().value(),
                        row.respondent().pseudonym().value(),
                        row.instrument().value(),
                        row.language(),
                        row.key().keysetId(),
                        row.key().bytes(),
                        row.withPerson())
                .update();
    }

    record NewInterview(
            InterviewId id,
            StudyId study,
            UUID site,
            UUID interviewer,
            Respondent respondent,
            InstrumentVersionId instrument,
            String language,
            WrappedKey key,
            boolean withPerson) {}

    /** @param today since midnight; what was stopped or deleted since then counts as well */
    record TalkCounts(int today, int week) {}

    /** The talks one person began, not the documents. Another one that begins meanwhile waits until this is stored. */
    TalkCounts talks(UUID interviewer) {
        waitForOthers(interviewer);
        return database.sql("""
                        select count(*) filter (where started_at >= date_trunc('day', now())), count(*)
                          from interview.interview
                         where interviewer_id = ? and with_person and started_at > now() - interval '7 days'""")
                .param(interviewer)
                .query((row, number) -> new TalkCounts(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** The days of the talks one person began, each as often as there was one; another booking meanwhile waits. */
    List<LocalDate> talkDays(UUID interviewer, LocalDate from, LocalDate to) {
        waitForOthers(interviewer);
        return database.sql("""
                        select cast(started_at as date) as day from interview.interview
                         where interviewer_id = ? and with_person and cast(started_at as date) between ? and ?""")
                .params(interviewer, from, to)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private void waitForOthers(UUID interviewer) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('talks ' || ?, 0))")
                .param(interviewer.toString())
                .query()
                .listOfRows();
    }

    Optional<InterviewRow> findOwn(InterviewId id, UUID interviewer) {
        return database.sql(LINES + " where i.id = ? and i.interviewer_id = ? and i.state <> 'WITHDRAWN' and "
                        + AssignedStudies.only("i.study_id"))
                .params(id.value(), interviewer)
                .query(InterviewRepository::row)
                .optional();
    }

    record Place(StudyId study, SiteId site) {}

    Optional<Place> placeOf(InterviewId id, UUID interviewer) {
        return database.sql("select study_id, site_id from interview.interview where id = ? and interviewer_id = ? and "
                        + AssignedStudies.only("study_id"))
                .params(id.value(), interviewer)
                .query((row, number) ->
                        new Place(new StudyId(row.getObject(1, UUID.class)), new SiteId(row.getObject(2, UUID.class))))
                .optional();
    }

    /** For custodians, who see what was handed in and nothing that is still being written. */
    Optional<InterviewRow> findHandedIn(InterviewId id) {
        return database.sql(LINES + " where i.id = ? and i.state in ('COMPLETED', 'APPROVED') and "
                        + AssignedStudies.only("i.study_id"))
                .params(id.value())
                .query(InterviewRepository::row)
                .optional();
    }

    List<InterviewLine> own(UUID interviewer, InterviewQuery query, int offset, int limit) {
        return database.sql(LINES + " join (" + OWN_PAGE + """
                        ) page on page.id = i.id order by i.started_at desc, i.id""")
                .params(interviewer, query.stateNames(), query.pattern(), offset, limit)
                .query(InterviewRepository::line)
                .list();
    }

    private static final String OF_OTHERS_AT_LED_SITES = """
             where i.interviewer_id <> ? and i.state in ('COMPLETED', 'APPROVED')
               and (i.study_id, i.site_id) in (select * from unnest(cast(? as uuid[]), cast(? as uuid[])))""";

    /** Led by somebody: the studies, and the site in each. */
    record Led(UUID lead, List<LedSite> sites) {
        private Object[] params(Object... more) {
            UUID[] studies = sites.stream().map(LedSite::study).toArray(UUID[]::new);
            UUID[] places = sites.stream().map(led -> led.site().value()).toArray(UUID[]::new);
            return Stream.concat(Stream.of(lead, studies, places), Stream.of(more))
                    .toArray();
        }
    }

    Optional<InterviewRow> findLed(InterviewId id, Led led) {
        return database.sql(LINES + OF_OTHERS_AT_LED_SITES + " and i.id = ?")
                .params(led.params(id.value()))
                .query(InterviewRepository::row)
                .optional();
    }

    /** What was handed in last comes first. */
    List<InterviewLine> led(Led led, InterviewQuery query, int offset, int limit) {
        return database.sql(LINES + OF_OTHERS_AT_LED_SITES + """
                         and i.state = any (?) and i.pseudonym like ?
                         order by i.completed_at desc, i.id offset ? limit ?""")
                .params(led.params(query.stateNames(), query.pattern(), offset, limit))
                .query(InterviewRepository::line)
                .list();
    }

    int countLed(Led led, InterviewQuery query) {
        return database.sql("select count(*) from interview.interview i " + OF_OTHERS_AT_LED_SITES
                        + " and i.state = any (?) and i.pseudonym like ?")
                .params(led.params(query.stateNames(), query.pattern()))
                .query(Integer.class)
                .single();
    }

    /** Drafts of talks that are over come first. */
    List<InterviewRow> drafts(UUID interviewer, int most) {
        return database.sql(LINES + """
                         where i.interviewer_id = ? and i.state = 'DRAFT'
                         order by i.parted_at nulls last, last_saved_at desc nulls last, i.started_at desc limit ?""")
                .params(interviewer, most)
                .query(InterviewRepository::row)
                .list();
    }

    int countOwn(UUID interviewer, InterviewQuery query) {
        return database.sql("""
                        select count(*) from interview.interview i
                         where i.interviewer_id = ? and i.state = any (?) and i.pseudonym like ?""")
                .params(interviewer, query.stateNames(), query.pattern())
                .query(Integer.class)
                .single();
    }

    boolean complete(InterviewId id, UUID interviewer) {
        return database.sql("""
                        update interview.interview set state = 'COMPLETED', stage = 1, completed_at = now()
                         where id = ? and interviewer_id = ? and state in ('DRAFT', 'RETURNED')""").params(id.value(), interviewer).update() == 1;
    }

    private static InterviewRow row(ResultSet row, int number) throws SQLException {
        return new InterviewRow(
                line(row, number),
                row.getString("code"),
                row.getObject("interviewer_id", UUID.class),
                new RespondentId(row.getObject("respondent_id", UUID.class)),
                new WrappedKey(row.getString("keyset_id"), row.getBytes("data_key")));
    }

    private static InterviewLine line(ResultSet row, int number) throws SQLException {
        return new InterviewLine(
                new InterviewId(row.getObject("id", UUID.class)),
                row.getString("pseudonym"),
                InterviewState.valueOf(row.getString("state")),
                row.getString("language"),
                new InstrumentVersionId(row.getObject("instrument_id", UUID.class)),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("parted_at")),
                row.getInt("entries"),
                instant(row.getTimestamp("last_saved_at")),
                instant(row.getTimestamp("completed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
