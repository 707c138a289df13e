package org.landfall.interview.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.interview.InterviewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Queries and their messages, sealed. Messages are only added. */
@Repository
class QueryStore {
    private final JdbcClient database;
    private final OpenedRecords records;

    QueryStore(JdbcClient database, OpenedRecords records) {
        this.database = database;
        this.records = records;
    }

    void open(InterviewId interview, UUID query) {
        database.sql("insert into interview.query (id, interview_id) values (?, ?)")
                .params(query, interview.value())
                .update();
    }

    void add(UUID query, int number, AccountId author, byte[] sealed) {
        database.sql("insert into interview.query_message (query_id, number, author_id, sealed) values (?, ?, ?, ?)")
                .params(query, number, author.value(), sealed)
                .update();
    }

    /** False when it is closed already. */
    boolean close(UUID query, AccountId custodian) {
        return database.sql(
                                "update interview.query set closed_at = now(), closed_by = ? where id = ? and closed_at is null and "
                                        + AssignedStudies.onlyOf("interview_id"))
                        .params(custodian.value(), query)
                        .update()
                == 1;
    }

    Optional<InterviewId> interviewOf(UUID query) {
        return database.sql("select interview_id from interview.query where id = ? and "
                        + AssignedStudies.onlyOf("interview_id"))
                .param(query)
                .query(UUID.class)
                .optional()
                .map(InterviewId::new);
    }

    int countOpen(InterviewId interview) {
        return database.sql("select count(*) from interview.query where interview_id = ? and closed_at is null")
                .param(interview.value())
                .query(Integer.class)
                .single();
    }

    /** All queries of an interview in the order in which they were asked. */
    List<ReviewQuery> of(InterviewId interview) {
        return queries(
                "where q.interview_id = ? and " + AssignedStudies.only("i.study_id")
                        + " order by q.asked_at, q.id, m.number",
                interview.value());
    }

    /** The open queries of everything that was returned to an interviewer. */
    List<ReviewQuery> returnedTo(AccountId interviewer) {
        return queries("where " + AssignedStudies.only("i.study_id") + """
                 and i.interviewer_id = ? and i.state = 'RETURNED' and q.closed_at is null
                order by q.asked_at, q.id, m.number""", interviewer.value());
    }

    private List<ReviewQuery> queries(String which, UUID parameter) {
        QueryRows rows = new QueryRows(records);
        database.sql(QueryRows.SELECT + which).param(parameter).query(rows);
        return rows.all();
    }
}
