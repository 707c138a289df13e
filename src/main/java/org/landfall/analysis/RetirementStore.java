package org.landfall.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wishes to retire a vintage. What was agreed stays: it is what makes a vintage a retired one. */
@Repository
class RetirementStore {
    private static final String WAITING = """
            select r.id, r.vintage, v.label, r.study, r.reason, r.asked_by, r.asked_at
              from analysis.retirement r join analysis.vintage v on v.id = r.vintage
             where r.agreed is null and\s""" + AssignedStudies.only("r.study");

    private final JdbcClient sql;

    RetirementStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Retirement> waiting() {
        return sql.sql(WAITING + " order by r.asked_at")
                .query(RetirementStore::retirement)
                .list();
    }

    Optional<Retirement> waiting(UUID id) {
        return sql.sql(WAITING + " and r.id = ? for update of r")
                .param(id)
                .query(RetirementStore::retirement)
                .optional();
    }

    boolean stands(VintageId vintage) {
        return sql.sql("select exists (select from analysis.retirement where vintage = ? and agreed is not false)")
                .param(vintage.value())
                .query(Boolean.class)
                .single();
    }

    void ask(UUID id, Vintage vintage, String reason, AccountId by, Instant at) {
        sql.sql("""
                insert into analysis.retirement (id, vintage, study, reason, asked_by, asked_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        vintage.id().value(),
                        vintage.study().value(),
                        reason,
                        by.value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void decide(UUID id, boolean agreed, AccountId by, Instant at) {
        sql.sql("update analysis.retirement set agreed = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(agreed, by.value(), at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** The database lets them go only of a vintage whose retirement was agreed on. */
    void deleteColumns(VintageId vintage) {
        sql.sql("delete from analysis.vintage_column where vintage = ?")
                .param(vintage.value())
                .update();
    }

    private static Retirement retirement(ResultSet row, int n) throws SQLException {
        return new Retirement(
                row.getObject("id", UUID.class),
                new VintageId(row.getObject("vintage", UUID.class)),
                row.getString("label"),
                new StudyId(row.getObject("study", UUID.class)),
                row.getString("reason"),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant());
    }
}
