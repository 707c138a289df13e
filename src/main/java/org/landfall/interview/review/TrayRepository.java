package org.landfall.interview.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AssignedStudies;
import org.landfall.access.SiteId;
import org.landfall.crypto.WrappedKey;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tray as pages, what waits longest first. A page is found in an index alone, however far down it lies; only its own
 * rows are then looked up and opened.
 */
@Repository
class TrayRepository {
    private final JdbcClient database;
    private final OpenedRecords records;

    TrayRepository(JdbcClient database, OpenedRecords records) {
        this.database = database;
        this.records = records;
    }

    List<TrayLine> lines(TrayQuery query, int offset, int limit) {
        return database.sql("""
                        select i.id, i.pseudonym, i.state, i.stage, i.site_id, i.completed_at, i.flags, i.figures,
                               i.keyset_id, i.data_key, s.code
                          from (%s) page
                          join interview.interview i on i.id = page.id
                          join study.study s on s.id = i.study_id
                         order by i.completed_at, i.id""".formatted(page(query)))
                .params(parameters(query, offset, limit))
                .query(this::line)
                .list();
    }

    int count(TrayQuery query) {
        return database.sql("select count(*) from interview.interview i where " + where(query))
                .params(parameters(query))
                .query(Integer.class)
                .single();
    }

    /** The ids of one page. */
    static String page(TrayQuery query) {
        return "select i.id from interview.interview i where " + where(query)
                + " order by i.completed_at, i.id offset ? limit ?";
    }

    static List<Object> parameters(TrayQuery query, Object... more) {
        List<Object> all = new ArrayList<>();
        add(all, query.study() == null ? null : query.study().value());
        add(all, query.site() == null ? null : query.site().value());
        add(all, query.flag() == null ? null : query.flag().bit());
        add(all, query.pseudonym().isEmpty() ? null : query.pattern());
        all.addAll(List.of(more));
        return all;
    }

    private static String where(TrayQuery query) {
        return query.tray().condition()
                + " and " + AssignedStudies.only("i.study_id")
                + (query.study() == null ? "" : " and i.study_id = ?")
                + (query.site() == null ? "" : " and i.site_id = ?")
                + (query.flag() == null ? "" : " and i.flags & ? <> 0")
                + (query.pseudonym().isEmpty() ? "" : " and i.pseudonym like ?");
    }

    private static void add(List<Object> all, @Nullable Object parameter) {
        if (parameter != null) {
            all.add(parameter);
        }
    }

    private TrayLine line(ResultSet row, int number) throws SQLException {
        return new TrayLine(
                new InterviewId(row.getObject("id", UUID.class)),
                row.getString("pseudonym"),
                InterviewState.valueOf(row.getString("state")),
                row.getInt("stage"),
                row.getString("code"),
                new SiteId(row.getObject("site_id", UUID.class)),
                row.getTimestamp("completed_at").toInstant(),
                Flag.of(row.getInt("flags")),
                figures(row));
    }

    private @Nullable Figures figures(ResultSet row) throws SQLException {
        byte[] kept = row.getBytes("figures");
        return kept == null || row.getBytes("data_key").length == 0
                ? null
                : records.seal(
                                row.getString("code"),
                                row.getObject("id", UUID.class),
                                new WrappedKey(row.getString("keyset_id"), row.getBytes("data_key")))
                        .figures(kept);
    }
}
