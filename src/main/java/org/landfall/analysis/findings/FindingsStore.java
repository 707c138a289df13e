package org.landfall.analysis.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.analysis.VintageId;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The pages of findings. */
@Repository
class FindingsStore {
    private static final String MINE = AssignedStudies.only("study");
    private static final String PAGE =
            "select id, vintage, version, title_en, title_ko, blocks, changed_at from analysis.findings where " + MINE;

    private final JdbcClient sql;
    private final JsonMapper json = new JsonMapper();

    FindingsStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Findings> newest(int offset, int limit) {
        return sql.sql(PAGE + " order by changed_at desc, id offset ? limit ?")
                .params(offset, limit)
                .query(this::page)
                .list();
    }

    int count() {
        return sql.sql("select count(*) from analysis.findings where " + MINE)
                .query(Integer.class)
                .single();
    }

    Optional<Findings> find(UUID id) {
        return sql.sql(PAGE + " and id = ?").param(id).query(this::page).optional();
    }

    void add(Findings page, StudyId study, AccountId by) {
        sql.sql("""
                insert into analysis.findings
                    (id, study, vintage, version, title_en, title_ko, blocks, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .params(
                        page.id(),
                        study.value(),
                        page.vintage().value(),
                        page.version(),
                        page.titleEn(),
                        page.titleKo(),
                        json.writeValueAsString(page.blocks()),
                        by.value(),
                        page.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false when the version before is no longer the one that is kept */
    boolean replace(Findings page, AccountId by) {
        return sql.sql("""
                update analysis.findings
                   set version = ?, title_en = ?, title_ko = ?, blocks = ?::jsonb, changed_by = ?, changed_at = ?
                 where id = ? and version = ? and\s""" + MINE)
                        .params(
                                page.version(),
                                page.titleEn(),
                                page.titleKo(),
                                json.writeValueAsString(page.blocks()),
                                by.value(),
                                page.changedAt().atOffset(ZoneOffset.UTC),
                                page.id(),
                                page.version() - 1)
                        .update()
                == 1;
    }

    private Findings page(ResultSet row, int n) throws SQLException {
        return new Findings(
                row.getObject("id", UUID.class),
                new VintageId(row.getObject("vintage", UUID.class)),
                row.getInt("version"),
                row.getString("title_en"),
                row.getString("title_ko"),
                json.readValue(row.getString("blocks"), new TypeReference<List<Block>>() {}),
                row.getTimestamp("changed_at").toInstant());
    }
}
