package org.landfall.release;

import java.time.Instant;
import java.util.List;
import org.landfall.access.AssignedStudies;
import org.landfall.analysis.LeftHouse;
import org.landfall.analysis.VintageId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What two signed of a vintage, and how often something of it was taken away. */
@Repository
class LeftOfVintage implements LeftHouse {
    private final JdbcClient sql;

    LeftOfVintage(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Left of(VintageId vintage) {
        List<Signed> signed = signed(vintage);
        return sql.sql("select count(*) as times, max(taken_at) as last from release.departure where vintage = ? and "
                        + AssignedStudies.only("study"))
                .param(vintage.value())
                .query((row, n) -> {
                    int times = row.getInt("times");
                    Instant last = times == 0 ? null : row.getTimestamp("last").toInstant();
                    return new Left(signed, times, last);
                })
                .single();
    }

    private List<Signed> signed(VintageId vintage) {
        return sql.sql("select name, decided_at from release.release where vintage = ? and agreed and "
                        + AssignedStudies.only("study") + " order by decided_at desc")
                .param(vintage.value())
                .query((row, n) -> new Signed(
                        row.getString("name"), row.getTimestamp("decided_at").toInstant()))
                .list();
    }
}
