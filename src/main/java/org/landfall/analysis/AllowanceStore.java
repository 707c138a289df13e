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

/** What two custodians allow a study to tell beyond its soft limits. What was declined is kept and shown no more. */
@Repository
class AllowanceStore {
    private static final String STANDING = """
            select id, study, reason, asked_by, asked_at, decided_by from analysis.allowance
             where agreed is not false and\s""" + AssignedStudies.only("study");

    private final JdbcClient sql;

    AllowanceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Asked for or in force, one a study. */
    List<Allowance> standing() {
        return sql.sql(STANDING).query(AllowanceStore::allowance).list();
    }

    Optional<Allowance> standing(StudyId study) {
        return sql.sql(STANDING + " and study = ?")
                .param(study.value())
                .query(AllowanceStore::allowance)
                .optional();
    }

    Optional<Allowance> waiting(UUID id) {
        return sql.sql(STANDING + " and agreed is null and id = ? for update")
                .param(id)
                .query(AllowanceStore::allowance)
                .optional();
    }

    void ask(UUID id, StudyId study, String reason, AccountId by, Instant at) {
        sql.sql("insert into analysis.allowance (id, study, reason, asked_by, asked_at) values (?, ?, ?, ?, ?)")
                .params(id, study.value(), reason, by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void decide(UUID id, boolean agreed, AccountId by, Instant at) {
        sql.sql("update analysis.allowance set agreed = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(agreed, by.value(), at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private static Allowance allowance(ResultSet row, int n) throws SQLException {
        return new Allowance(
                row.getObject("id", UUID.class),
                new StudyId(row.getObject("study", UUID.class)),
                row.getString("reason"),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                Optional.ofNullable(row.getObject("decided_by", UUID.class)).map(AccountId::new));
    }
}
