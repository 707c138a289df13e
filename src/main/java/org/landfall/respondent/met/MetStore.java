package org.landfall.respondent.met;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.respondent.RespondentId;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of tokens and of what they found. */
@Repository
class MetStore {
    private final JdbcClient database;

    MetStore(JdbcClient database) {
        this.database = database;
    }

    /** @param at when the record was begun */
    record Known(RespondentId respondent, Instant at, Kind kind, Token token) {}

    /** Every token of every record in the study that has one of these. */
    List<Known> sharing(StudyId study, List<Token> tokens) {
        return database.sql("select respondent_id, created_at, kind, token from respondent.sharing(?, ?)")
                .params(study.value(), tokens.stream().map(Token::bytes).toArray(byte[][]::new))
                .query((row, number) -> new Known(
                        new RespondentId(row.getObject(1, UUID.class)),
                        row.getTimestamp(2).toInstant(),
                        Kind.valueOf(row.getString(3)),
                        Token.of(row.getBytes(4))))
                .list();
    }

    void keep(RespondentId respondent, StudyId study, Map<Kind, Token> tokens) {
        tokens.forEach((kind, token) -> database.sql(
                        "insert into respondent.met_token (respondent_id, study_id, kind, token) values (?, ?, ?, ?)")
                .params(respondent.value(), study.value(), kind.name(), token.bytes())
                .update());
    }

    void recognised(RespondentId respondent, RespondentId earlier, Likeness likeness, boolean soon) {
        database.sql("""
                        insert into respondent.met_before (respondent_id, earlier_id, likeness, soon)
                        values (?, ?, ?, ?)""")
                .params(respondent.value(), earlier.value(), likeness.name(), soon)
                .update();
    }

    List<Recognised> recognised(RespondentId respondent) {
        return database.sql("""
                        select r.id, r.pseudonym, r.created_at, m.likeness, m.soon, m.finding, m.decided_at, m.decided_by
                          from respondent.met_before m
                          join respondent.respondent r
                            on r.id = case when m.respondent_id = ? then m.earlier_id else m.respondent_id end
                         where ? in (m.respondent_id, m.earlier_id)
                         order by array_position(array['STRONG', 'LIKELY', 'POSSIBLE'], m.likeness), r.created_at""")
                .params(respondent.value(), respondent.value())
                .query(MetStore::row)
                .list();
    }

    boolean decide(RespondentId one, RespondentId other, Recognised.Finding finding, AccountId custodian) {
        return database.sql("""
                        update respondent.met_before set finding = ?, decided_at = now(), decided_by = ?
                         where (respondent_id, earlier_id) in ((?, ?), (?, ?))""")
                        .params(
                                finding.name(),
                                custodian.value(),
                                one.value(),
                                other.value(),
                                other.value(),
                                one.value())
                        .update()
                > 0;
    }

    private static Recognised row(ResultSet row, int number) throws SQLException {
        return new Recognised(
                new RespondentId(row.getObject("id", UUID.class)),
                row.getString("pseudonym"),
                row.getTimestamp("created_at").toInstant(),
                Likeness.valueOf(row.getString("likeness")),
                row.getBoolean("soon"),
                decided(row));
    }

    private static Recognised.@Nullable Decided decided(ResultSet row) throws SQLException {
        String finding = row.getString("finding");
        return finding == null
                ? null
                : new Recognised.Decided(
                        Recognised.Finding.valueOf(finding),
                        row.getTimestamp("decided_at").toInstant(),
                        new AccountId(row.getObject("decided_by", UUID.class)));
    }
}
