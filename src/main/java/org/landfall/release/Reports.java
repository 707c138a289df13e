package org.landfall.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.analysis.Attempt;
import org.landfall.analysis.VintageId;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reports, each kept as it was made. */
@Repository
class Reports {
    private final JdbcClient sql;
    private final JsonMapper json = new JsonMapper();

    Reports(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Report report, StudyId study) {
        sql.sql("""
                insert into release.report
                    (id, study, vintage, made_by, made_at, seed, tables, cells, low, presence, findings, questions, held)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""")
                .params(
                        report.id(),
                        study.value(),
                        report.vintage().value(),
                        report.madeBy().value(),
                        report.madeAt().atOffset(ZoneOffset.UTC),
                        report.seed(),
                        report.tables(),
                        report.cells(),
                        report.low(),
                        report.presence(),
                        json.writeValueAsString(report.findings()),
                        json.writeValueAsString(report.questions()),
                        report.held())
                .update();
    }

    /** The last one of each vintage. */
    List<Report> last() {
        return sql.sql("select distinct on (vintage) * from release.report where " + AssignedStudies.only("study")
                        + " order by vintage, made_at desc")
                .query(this::report)
                .list();
    }

    Optional<Report> last(VintageId vintage) {
        return last().stream()
                .filter(report -> report.vintage().equals(vintage))
                .findFirst();
    }

    Report find(UUID id) {
        return sql.sql("select * from release.report where id = ? and " + AssignedStudies.only("study"))
                .param(id)
                .query(this::report)
                .single();
    }

    /** Of each vintage that was attacked. */
    Map<VintageId, RedTeamRuns> runs() {
        return sql
                .sql("""
                        select vintage, count(*) as made, count(*) filter (where not held) as broken,
                               max(made_at) filter (where not held) as last_broken
                          from release.report where """ + " " + AssignedStudies.only("study") + " group by vintage")
                .query((row, n) -> Map.entry(new VintageId(row.getObject("vintage", UUID.class)), runs(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static RedTeamRuns runs(ResultSet row) throws SQLException {
        @Nullable Timestamp broken = row.getTimestamp("last_broken");
        return new RedTeamRuns(row.getInt("made"), row.getInt("broken"), broken == null ? null : broken.toInstant());
    }

    private Report report(ResultSet row, int n) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                new VintageId(row.getObject("vintage", UUID.class)),
                new AccountId(row.getObject("made_by", UUID.class)),
                row.getTimestamp("made_at").toInstant(),
                row.getLong("seed"),
                row.getInt("tables"),
                row.getInt("cells"),
                row.getInt("low"),
                row.getDouble("presence"),
                List.of(json.readValue(row.getString("findings"), Attempt[].class)),
                List.of(json.readValue(row.getString("questions"), QuestionSpent[].class)),
                row.getBoolean("held"));
    }
}
