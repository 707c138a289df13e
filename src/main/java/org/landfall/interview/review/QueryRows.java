package org.landfall.interview.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.crypto.WrappedKey;
import org.landfall.interview.InterviewId;
import org.landfall.interview.review.ReviewSeal.Words;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Makes queries of their messages, one row each, in the order in which they come. Opens each interview's key once. */
final class QueryRows implements RowCallbackHandler {
    static final String SELECT = """
            select q.id, q.closed_at is null as open, m.number, m.at, m.author_id, m.sealed,
                   i.id as interview, i.interviewer_id, i.keyset_id, i.data_key, s.code
              from interview.query q
              join interview.query_message m on m.query_id = q.id
              join interview.interview i on i.id = q.interview_id
              join study.study s on s.id = i.study_id
            """;

    private final OpenedRecords records;
    private final Map<UUID, ReviewSeal> seals = new HashMap<>();
    private final Map<UUID, ReviewQuery> queries = new LinkedHashMap<>();

    QueryRows(OpenedRecords records) {
        this.records = records;
    }

    List<ReviewQuery> all() {
        return List.copyOf(queries.values());
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID author = row.getObject("author_id", UUID.class);
        Words words = seal(row).words(id, row.getInt("number"), row.getBytes("sealed"));
        QueryMessage message = new QueryMessage(
                row.getTimestamp("at").toInstant(),
                new AccountId(author),
                author.equals(row.getObject("interviewer_id", UUID.class)),
                words.text());
        ReviewQuery before = queries.get(id);
        List<QueryMessage> messages = before == null ? new ArrayList<>() : new ArrayList<>(before.messages());
        messages.add(message);
        InterviewId interview = new InterviewId(row.getObject("interview", UUID.class));
        queries.put(id, new ReviewQuery(id, interview, words.path(), row.getBoolean("open"), List.copyOf(messages)));
    }

    private ReviewSeal seal(ResultSet row) throws SQLException {
        UUID interview = row.getObject("interview", UUID.class);
        ReviewSeal known = seals.get(interview);
        if (known == null) {
            known = records.seal(
                    row.getString("code"),
                    interview,
                    new WrappedKey(row.getString("keyset_id"), row.getBytes("data_key")));
            seals.put(interview, known);
        }
        return known;
    }
}
