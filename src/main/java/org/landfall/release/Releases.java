package org.landfall.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.analysis.VintageId;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Releases, waiting and decided. What is decided never changes. */
@Repository
class Releases {
    private static final String OWN = """
            select r.*, v.study_code || ' ' || v.label as vintage_name, r.hashes[1] as hash
              from release.release r join analysis.vintage v on v.id = r.vintage
             where\s""" + AssignedStudies.only("r.study");

    /** The bytes, and the hashes they are known by. */
    record Kept(StudyId study, byte[] zip, List<String> hashes) {}

    private final JdbcClient sql;

    Releases(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest first. */
    List<Release> all() {
        return sql.sql(OWN + " order by r.asked_at desc")
                .query(Releases::release)
                .list();
    }

    /** The newest first. */
    List<Release> signed() {
        return sql.sql(OWN + " and r.agreed order by r.decided_at desc")
                .query(Releases::release)
                .list();
    }

    Optional<Release> signed(UUID id) {
        return sql.sql(OWN + " and r.agreed and r.id = ?")
                .param(id)
                .query(Releases::release)
                .optional();
    }

    /** Nobody else decides on it before the transaction has ended. */
    Optional<Release> waiting(UUID id) {
        return sql.sql(OWN + " and r.agreed is null and r.id = ? for update of r")
                .param(id)
                .query(Releases::release)
                .optional();
    }

    /** @return whether no other one of the vintage waits */
    boolean add(Release release, StudyId study) {
        return sql.sql("""
                insert into release.release
                    (id, study, vintage, report, name, purpose, tables, contents, asked_by, asked_at)
                values (?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?)
                on conflict (vintage) where agreed is null do nothing""")
                        .params(
                                release.id(),
                                study.value(),
                                release.vintage().value(),
                                release.report(),
                                release.name(),
                                release.purpose(),
                                release.tables().toArray(String[]::new),
                                release.contents(),
                                release.askedBy().value(),
                                release.askedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void sign(UUID id, AccountId by, Instant at, DataPackage.Packed packed) {
        sql.sql("""
                update release.release
                   set agreed = true, decided_by = ?, decided_at = ?, package = ?, hashes = ?::text[] where id = ?""")
                .params(
                        by.value(),
                        at.atOffset(ZoneOffset.UTC),
                        packed.zip(),
                        packed.hashes().toArray(String[]::new),
                        id)
                .update();
    }

    void decline(UUID id, AccountId by, Instant at, @Nullable String reason) {
        sql.sql("update release.release set agreed = false, decided_by = ?, decided_at = ?, reason = ? where id = ?")
                .param(by.value())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(reason)
                .param(id)
                .update();
    }

    /** What was signed, as it was. */
    Kept kept(UUID id) {
        return sql.sql("select study, package, hashes from release.release where agreed and id = ? and "
                        + AssignedStudies.only("study"))
                .param(id)
                .query((row, n) -> new Kept(
                        new StudyId(row.getObject("study", UUID.class)),
                        row.getBytes("package"),
                        Stream.of((String[]) row.getArray("hashes").getArray()).toList()))
                .single();
    }

    private static Release release(ResultSet row, int n) throws SQLException {
        return new Release(
                row.getObject("id", UUID.class),
                new VintageId(row.getObject("vintage", UUID.class)),
                row.getString("vintage_name"),
                row.getObject("report", UUID.class),
                row.getString("name"),
                row.getString("purpose"),
                Stream.of((String[]) row.getArray("tables").getArray()).toList(),
                row.getString("contents"),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                decision(row));
    }

    private static Release.@Nullable Decision decision(ResultSet row) throws SQLException {
        @Nullable UUID by = row.getObject("decided_by", UUID.class);
        return by == null
                ? null
                : new Release.Decision(
                        row.getBoolean("agreed"),
                        new AccountId(by),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("reason"),
                        row.getString("hash"));
    }
}
