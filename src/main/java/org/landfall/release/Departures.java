package org.landfall.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.VintageId;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What left the house, a row each time. Only grows. */
@Repository
public class Departures {
    private static final String OWN = """
            select d.kind, coalesce(v.study_code || ' ' || v.label, s.code) as vintage, d.taken_by, d.taken_at, d.tables, d.hashes[1] as hash
              from release.departure d left join analysis.vintage v on v.id = d.vintage
              left join study.study s on s.id = d.study
             where\s""" + AssignedStudies.only("d.study");

    private final JdbcClient sql;
    private final CurrentAccount account;

    Departures(JdbcClient sql, CurrentAccount account) {
        this.sql = sql;
        this.account = account;
    }

    /** A table as a program was told it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void told(ProtectedTable table) {
        add(
                DepartureKind.PROGRAM,
                List.of(table),
                List.of(PackagedFile.text("", TableCsv.of(table)).hash()));
    }

    /**
     * In the transaction of the audit line: both are there or neither is.
     *
     * @param tables of one vintage, at least one
     * @param hashes of the file first, then of what is in it
     */
    void add(DepartureKind kind, List<ProtectedTable> tables, List<String> hashes) {
        Vintage vintage = tables.getFirst().vintage();
        add(
                kind,
                vintage.study(),
                vintage.id(),
                tables.stream().map(Departures::names).toList(),
                hashes);
    }

    /** A file of quotes, which is of no vintage. */
    @Transactional(propagation = Propagation.MANDATORY)
    void quotes(StudyId study, String hash) {
        add(DepartureKind.QUOTES, study, null, List.of(), List.of(hash));
    }

    void add(DepartureKind kind, StudyId study, @Nullable VintageId vintage, List<String> tables, List<String> hashes) {
        sql.sql("""
                insert into release.departure (study, vintage, taken_by, taken_at, kind, tables, hashes)
                values (?, cast(? as uuid), ?, ?, ?, ?::text[], ?::text[])""")
                .param(study.value())
                .param(vintage == null ? null : vintage.value())
                .param(account.id().value())
                .param(Instant.now().atOffset(ZoneOffset.UTC))
                .param(kind.name())
                .param(tables.toArray(String[]::new))
                .param(hashes.toArray(String[]::new))
                .update();
    }

    /** The newest first. */
    List<Departure> page(int offset, int limit) {
        return sql.sql(OWN + " order by d.id desc offset ? limit ?")
                .params(offset, limit)
                .query(Departures::departure)
                .list();
    }

    int count() {
        return sql.sql("select count(*) from release.departure where " + AssignedStudies.only("study"))
                .query(Integer.class)
                .single();
    }

    /** What has this hash, or has a file of this hash in it; the newest first. */
    List<Departure> withHash(String hash, int most) {
        return sql.sql(OWN + " and d.hashes @> array[cast(? as text)] order by d.id desc limit ?")
                .params(hash, most)
                .query(Departures::departure)
                .list();
    }

    static String names(ProtectedTable table) {
        return String.join(" ", table.variables().stream().map(Variable::name).toList());
    }

    private static Departure departure(ResultSet row, int n) throws SQLException {
        return new Departure(
                DepartureKind.valueOf(row.getString("kind")),
                row.getString("vintage"),
                new AccountId(row.getObject("taken_by", UUID.class)),
                row.getTimestamp("taken_at").toInstant(),
                Stream.of((String[]) row.getArray("tables").getArray()).toList(),
                row.getString("hash"));
    }
}
