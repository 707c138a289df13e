package org.landfall.testimony;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.interview.InterviewId;
import org.landfall.interview.ToldRecord;
import org.landfall.testimony.Quote.Hands;
import org.landfall.testimony.Quote.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Quotes on their way; the words sealed with the key of the interview, bound to their number. */
@Repository
class QuoteStore {
    private static final String ASSIGNED = AssignedStudies.only("i.study_id");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    QuoteStore(JdbcClient database) {
        this.database = database;
    }

    /** What is sealed of a quote. */
    private record Words(Proposal proposal, Wording wording) {}

    void insert(ToldRecord record, Quote quote) {
        database.sql("""
                        insert into testimony.quote (id, interview_id, number, state, sealed, proposed_by)
                        values (?, ?, 1, 'PROPOSED', ?, ?)""")
                .params(
                        quote.id(),
                        quote.interview().value(),
                        sealed(record, quote, 1),
                        quote.hands().proposedBy().value())
                .update();
    }

    /** False when somebody has done a step since it was read. */
    boolean step(ToldRecord record, Quote quote) {
        Hands hands = quote.hands();
        return database.sql("""
                        update testimony.quote
                           set number = number + 1, state = :state, ended = :ended, sealed = :sealed, changed_at = now(),
                               edited_by = :edited, heard_at = :heard, accepted_by = :accepted, signed_by = :signed,
                               released_by = :released, released_id = :copy
                         where id = :id and number = :number and state <> 'ENDED'""")
                        .param("state", quote.state().name())
                        .param(
                                "ended",
                                quote.ended() == null ? null : quote.ended().name())
                        .param("sealed", sealed(record, quote, quote.number() + 1))
                        .param("edited", value(hands.editedBy()))
                        .param("heard", hands.heardAt() == null ? null : Timestamp.from(hands.heardAt()))
                        .param("accepted", value(hands.acceptedBy()))
                        .param("signed", value(hands.signedBy()))
                        .param("released", value(hands.releasedBy()))
                        .param("copy", hands.releasedId())
                        .param("id", quote.id())
                        .param("number", quote.number())
                        .update()
                == 1;
    }

    Optional<InterviewId> interviewOf(UUID quote) {
        return database.sql("select interview_id from testimony.quote where id = ?")
                .param(quote)
                .query(UUID.class)
                .optional()
                .map(InterviewId::new);
    }

    Optional<Quote> find(ToldRecord record, UUID id) {
        return database.sql("select * from testimony.quote where id = ? and interview_id = ?")
                .params(id, record.line().id().value())
                .query((row, number) -> quote(record, row))
                .optional();
    }

    /** What waits for somebody first, then the newest. */
    List<QuoteLine> lines(int offset, int limit) {
        return database.sql("""
                        select q.id, i.pseudonym, q.state, q.ended, q.changed_at from testimony.quote q
                          join interview.published_record i on i.id = q.interview_id
                         where %s
                         order by q.state in ('RELEASED', 'ENDED'), q.changed_at desc, q.id offset ? limit ?""".formatted(ASSIGNED))
                .params(offset, limit)
                .query((row, number) -> new QuoteLine(
                        row.getObject("id", UUID.class),
                        row.getString("pseudonym"),
                        QuoteState.valueOf(row.getString("state")),
                        ended(row),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    int count() {
        return database.sql("""
                        select count(*) from testimony.quote q
                          join interview.published_record i on i.id = q.interview_id where %s""".formatted(ASSIGNED)).query(Integer.class).single();
    }

    /** How many wait for a custodian who did not make them. */
    int waiting(AccountId custodian) {
        return database.sql("""
                        select count(*) from testimony.quote q join interview.published_record i on i.id = q.interview_id
                         where q.state in ('EDITED', 'ACCEPTED', 'SIGNED') and q.proposed_by <> ?
                           and q.edited_by is distinct from ? and (q.state <> 'SIGNED' or q.signed_by <> ?) and %s""".formatted(ASSIGNED))
                .params(custodian.value(), custodian.value(), custodian.value())
                .query(Integer.class)
                .single();
    }

    private static byte[] sealed(ToldRecord record, Quote quote, int number) {
        return record.seal(
                "quote " + quote.id(), number, JSON.writeValueAsBytes(new Words(quote.proposal(), quote.wording())));
    }

    private static Quote quote(ToldRecord record, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        int number = row.getInt("number");
        Words words = JSON.readValue(record.open("quote " + id, number, row.getBytes("sealed")), Words.class);
        Timestamp heard = row.getTimestamp("heard_at");
        Hands hands = new Hands(
                new AccountId(row.getObject("proposed_by", UUID.class)),
                person(row, "edited_by"),
                heard == null ? null : heard.toInstant(),
                person(row, "accepted_by"),
                person(row, "signed_by"),
                person(row, "released_by"),
                row.getObject("released_id", UUID.class));
        return new Quote(
                id,
                new InterviewId(row.getObject("interview_id", UUID.class)),
                number,
                QuoteState.valueOf(row.getString("state")),
                ended(row),
                words.proposal(),
                words.wording(),
                hands);
    }

    private static @Nullable QuoteEnd ended(ResultSet row) throws SQLException {
        String ended = row.getString("ended");
        return ended == null ? null : QuoteEnd.valueOf(ended);
    }

    private static @Nullable AccountId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }

    private static @Nullable UUID value(@Nullable AccountId person) {
        return person == null ? null : person.value();
    }
}
