package org.landfall.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.disclosure.Charge;
import org.landfall.disclosure.Ledger;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was told of a study and what it cost. Only grows. */
@Repository
class ChargeStore {
    private final JdbcClient sql;

    ChargeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Everything that was ever told of a study, all vintages together. Who pays from it holds the lock of the study. */
    Ledger ledger(StudyId study) {
        return new Ledger(sql.sql("select questions, topics, sigma from analysis.charge where study = ? order by id")
                .param(study.value())
                .query(ChargeStore::charge)
                .list());
    }

    /** @param marginal null where it is a size of the vintage */
    void add(StudyId study, VintageId vintage, @Nullable UUID marginal, Charge charge, Instant at) {
        sql.sql("""
                insert into analysis.charge (study, vintage, marginal, questions, topics, sigma, charged_at)
                values (?, ?, ?, ?::text[], ?::text[], ?, ?)
                """)
                .params(
                        study.value(),
                        vintage.value(),
                        marginal,
                        charge.questions().stream().sorted().toArray(String[]::new),
                        charge.topics().stream().sorted().toArray(String[]::new),
                        charge.sigma(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Charge charge(ResultSet row, int n) throws SQLException {
        return new Charge(
                Set.of((String[]) row.getArray("questions").getArray()),
                Set.of((String[]) row.getArray("topics").getArray()),
                row.getInt("sigma"));
    }
}
