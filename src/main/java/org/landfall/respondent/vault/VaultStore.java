package org.landfall.respondent.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.crypto.SealedShare;
import org.landfall.crypto.ShareKey;
import org.landfall.crypto.VaultKey;
import org.landfall.crypto.VaultSplit;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of a study's vault: its public half, the key pairs of custodians, the shares. */
@Repository
class VaultStore {
    private final JdbcClient database;

    VaultStore(JdbcClient database) {
        this.database = database;
    }

    record Times(Instant begunAt, Instant splitAt) {}

    String codeOf(StudyId study) {
        return database.sql("select code from study.study where id = ?")
                .param(study.value())
                .query(String.class)
                .single();
    }

    Optional<VaultKey> find(StudyId study) {
        return database.sql("""
                        select s.code, v.public_key, v.split, v.vouched
                          from respondent.vault v join study.study s on s.id = v.study_id
                         where v.study_id = ? and\s""" + AssignedStudies.only("v.study_id"))
                .param(study.value())
                .query((row, n) -> new VaultKey(
                        row.getString("code"),
                        row.getBytes("public_key"),
                        row.getObject("split", UUID.class),
                        row.getBytes("vouched")))
                .optional();
    }

    /** Of all studies of the caller. */
    Map<StudyId, Times> times() {
        Map<StudyId, Times> times = new HashMap<>();
        database.sql("select study_id, begun_at, split_at from respondent.vault where "
                        + AssignedStudies.only("study_id"))
                .query(row -> {
                    times.put(
                            new StudyId(row.getObject("study_id", UUID.class)),
                            new Times(
                                    row.getTimestamp("begun_at").toInstant(),
                                    row.getTimestamp("split_at").toInstant()));
                });
        return times;
    }

    /** Who has a key pair, in the order in which they were made. */
    Map<StudyId, Set<AccountId>> ready() {
        return holders("vault_share_key", "taken_at, account_id");
    }

    Map<StudyId, Set<AccountId>> holders() {
        return holders("vault_share", "account_id");
    }

    private Map<StudyId, Set<AccountId>> holders(String table, String order) {
        Map<StudyId, Set<AccountId>> holders = new HashMap<>();
        database.sql("select study_id, account_id from respondent." + table + " where "
                        + AssignedStudies.only("study_id") + " order by " + order)
                .query(row -> {
                    holders.computeIfAbsent(
                                    new StudyId(row.getObject("study_id", UUID.class)), study -> new LinkedHashSet<>())
                            .add(new AccountId(row.getObject("account_id", UUID.class)));
                });
        return holders;
    }

    /** Whoever changes a vault does so alone: two at once meet here. */
    void lock(StudyId study) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('vault' || ?, 0))")
                .param(study.value().toString())
                .query()
                .singleRow();
    }

    List<ShareKey> shareKeys(StudyId study) {
        return database.sql("""
                        select s.code, k.account_id, k.public_key, k.wrapped
                          from respondent.vault_share_key k join study.study s on s.id = k.study_id
                         where k.study_id = ? order by k.taken_at, k.account_id""")
                .param(study.value())
                .query(VaultStore::shareKey)
                .list();
    }

    List<SealedShare> shares(StudyId study) {
        return database.sql("select account_id, sealed from respondent.vault_share where study_id = ?")
                .param(study.value())
                .query((row, n) -> new SealedShare(row.getObject("account_id", UUID.class), row.getBytes("sealed")))
                .list();
    }

    void add(StudyId study, ShareKey key) {
        database.sql("""
                        insert into respondent.vault_share_key (study_id, account_id, public_key, wrapped, taken_at)
                        values (?, ?, ?, ?, ?)""")
                .params(study.value(), key.holder(), key.publicHalf(), key.wrapped(), now())
                .update();
    }

    void removeShareKey(StudyId study, AccountId holder) {
        database.sql("delete from respondent.vault_share_key where study_id = ? and account_id = ?")
                .params(study.value(), holder.value())
                .update();
    }

    /** Shares of before are deleted. */
    void keep(StudyId study, VaultSplit split) {
        database.sql("delete from respondent.vault_share where study_id = ?")
                .param(study.value())
                .update();
        database.sql("""
                        insert into respondent.vault (study_id, public_key, split, vouched, begun_at, split_at)
                        values (:study, :key, :split, :vouched, :now, :now)
                        on conflict (study_id) do update set public_key = excluded.public_key, split = excluded.split,
                            vouched = excluded.vouched, split_at = excluded.split_at""")
                .param("study", study.value())
                .param("key", split.key().publicHalf())
                .param("split", split.key().split())
                .param("vouched", split.key().vouched())
                .param("now", now())
                .update();
        for (SealedShare share : split.shares()) {
            database.sql("insert into respondent.vault_share (study_id, account_id, sealed) values (?, ?, ?)")
                    .params(study.value(), share.holder(), share.sealed())
                    .update();
        }
    }

    void remove(StudyId study) {
        for (String table : List.of("vault_share", "vault_share_key", "vault")) {
            database.sql("delete from respondent." + table + " where study_id = ?")
                    .param(study.value())
                    .update();
        }
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }

    private static ShareKey shareKey(ResultSet row, int n) throws SQLException {
        return new ShareKey(
                row.getString("code"),
                row.getObject("account_id", UUID.class),
                row.getBytes("public_key"),
                row.getBytes("wrapped"));
    }
}
