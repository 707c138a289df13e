package org.landfall.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
                values (:study, :vintage, :marginal, string_to_array(:questions, ' '), string_to_array(:topics, ' '), :sigma, :at)
                """)
                .param("study", study.value())
                .param("vintage", vintage.value())
                .param("marginal", marginal, Types.OTHER)
                .param("questions", joined(charge.questions()))
                .param("topics", joined(charge.topics()))
                .param("sigma", charge.sigma())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Names of a form hold no space. */
    private static String joined(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(" "));
    }

    private static Charge charge(ResultSet row, int n) throws SQLException {
        return new Charge(
                Set.of((String[]) row.getArray("questions").getArray()),
                Set.of((String[]) row.getArray("topics").getArray()),
                row.getInt("sigma"));
    }
}
