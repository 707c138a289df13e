package org.landfall.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.landfall.access.AssignedStudies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Released marginals: written once, never changed, the same for everybody. */
@Repository
class MarginalStore {
    private static final String OF_OWN =
            "exists (select from analysis.vintage v where v.id = vintage and " + AssignedStudies.only("v.study") + ")";
    private static final String UNIT = "\u001f";

    private final JdbcClient sql;

    MarginalStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Noisy counts in cell order, when this marginal was released before. */
    Optional<List<Integer>> find(VintageId vintage, List<Variable> variables) {
        var noisy = sql.sql("""
                select cell.y from analysis.released_cell cell
                  join analysis.released_marginal marginal on marginal.id = cell.marginal
                 where marginal.vintage = ? and marginal.variables = ?::text[]
                 order by cell.position
                """)
                .params(vintage.value(), names(variables))
                .query(Integer.class)
                .list();
        return noisy.isEmpty() ? Optional.empty() : Optional.of(noisy);
    }

    /** Names of the variables of every marginal released of a vintage, newest first. */
    List<List<String>> released(VintageId vintage) {
        return sql.sql("select variables from analysis.released_marginal where vintage = ? and " + OF_OWN
                        + " order by released_at desc")
                .param(vintage.value())
                .query(MarginalStore::variables)
                .list();
    }

    /** How many marginals were released of each vintage; none where there is none. */
    Map<VintageId, Integer> counts() {
        return sql
                .sql("select vintage, count(*) from analysis.released_marginal where " + OF_OWN + " group by vintage")
                .query((row, n) -> Map.entry(new VintageId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Keeps a marginal and tells its id.
     *
     * @param codes the codes of each cell, in cell order
     */
    UUID add(ProtectedTable table, List<List<String>> codes, Instant at, String by) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into analysis.released_marginal (id, vintage, variables, released_at, released_by)
                values (?, ?, ?, ?, ?)
                """)
                .params(id, table.vintage().id().value(), names(table.variables()), at.atOffset(ZoneOffset.UTC), by)
                .update();
        sql.sql("""
                insert into analysis.released_cell (marginal, position, codes, y)
                select ?, position - 1, string_to_array(codes, ?), y
                  from unnest(?::text[], ?::integer[]) with ordinality as cell (codes, y, position)
                """)
                .params(
                        id,
                        UNIT,
                        codes.stream().map(cell -> String.join(UNIT, cell)).toArray(String[]::new),
                        table.noisy().toArray(Integer[]::new))
                .update();
        return id;
    }

    private static String[] names(List<Variable> variables) {
        return variables.stream().map(Variable::name).toArray(String[]::new);
    }

    private static List<String> variables(ResultSet row, int n) throws SQLException {
        return List.of((String[]) row.getArray(1).getArray());
    }
}
