package org.landfall.respondent.vault;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.crypto.OpenedVault;
import org.landfall.crypto.VaultKey;
import org.landfall.crypto.WrappedKey;
import org.landfall.respondent.RespondentId;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sealed identities. */
@Repository
class Entries {
    private static final String ON_FILE = """
            select e.study_id, e.respondent_id, r.pseudonym, e.holds, e.sealed_at
              from respondent.vault_entry e join respondent.respondent r on r.id = e.respondent_id
             where\s""" + AssignedStudies.only("r.study_id");

    private static final String SEALED = """
            select respondent_id, study_id, revision, keyset_id, data_key, sealed from respondent.vault_entry where\s""";

    private final JdbcClient database;
    private final IdentitySeal seal;

    Entries(JdbcClient database, IdentitySeal seal) {
        this.database = database;
        this.seal = seal;
    }

    private record Entry(IdentitySeal.Of of, IdentitySeal.Sealed sealed) {}

    /** The study of somebody who is the caller's to see and did not ask to be withdrawn. */
    Optional<StudyId> studyOf(RespondentId respondent) {
        return database.sql("""
                        select r.study_id from respondent.respondent r
                         where r.id = ?
                           and not exists (select from respondent.withdrawal_request w where w.respondent_id = r.id)
                           and\s""" + AssignedStudies.only("r.study_id"))
                .param(respondent.value())
                .query(UUID.class)
                .optional()
                .map(StudyId::new);
    }

    void seal(VaultKey vault, StudyId study, RespondentId respondent, Identity identity, AccountId by) {
        long revision =
                database.sql("select coalesce(max(revision), 0) from respondent.vault_entry where respondent_id = ?")
                                .param(respondent.value())
                                .query(Long.class)
                                .single()
                        + 1;
        var sealed = seal.seal(vault, new IdentitySeal.Of(study, respondent, revision), identity);
        database.sql("""
                        insert into respondent.vault_entry (respondent_id, study_id, holds, revision, keyset_id, data_key,
                            sealed, sealed_at, sealed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (respondent_id) do update set holds = excluded.holds, revision = excluded.revision,
                            keyset_id = excluded.keyset_id, data_key = excluded.data_key, sealed = excluded.sealed,
                            sealed_at = excluded.sealed_at, sealed_by = excluded.sealed_by""")
                .params(
                        respondent.value(),
                        study.value(),
                        identity.parts().stream().map(Enum::name).toArray(String[]::new),
                        revision,
                        sealed.key().keysetId(),
                        sealed.key().bytes(),
                        sealed.bytes(),
                        Instant.now().atOffset(ZoneOffset.UTC),
                        by.value())
                .update();
    }

    /** Every identity of the study is opened and sealed to another key. */
    void sealAgain(StudyId study, OpenedVault before, VaultKey after) {
        for (Entry old : all(study)) {
            var of = old.of().next();
            var fresh = seal.seal(after, of, seal.open(before, old.of(), old.sealed()));
            database.sql("update respondent.vault_entry set revision = ?, keyset_id = ?, data_key = ?, sealed = ?"
                            + " where respondent_id = ?")
                    .params(
                            of.revision(),
                            fresh.key().keysetId(),
                            fresh.key().bytes(),
                            fresh.bytes(),
                            of.respondent().value())
                    .update();
        }
    }

    boolean has(RespondentId respondent) {
        return find(respondent).isPresent();
    }

    Optional<Identity> open(OpenedVault vault, RespondentId respondent) {
        return find(respondent).map(entry -> seal.open(vault, entry.of(), entry.sealed()));
    }

    private Optional<Entry> find(RespondentId respondent) {
        return database.sql(SEALED + "respondent_id = ?")
                .param(respondent.value())
                .query(Entries::entry)
                .optional();
    }

    Optional<OnFile> onFile(RespondentId respondent) {
        return database.sql(ON_FILE + " and e.respondent_id = ?")
                .param(respondent.value())
                .query(Entries::onFile)
                .optional();
    }

    /** In all studies of the caller. */
    Map<StudyId, List<OnFile>> byStudy() {
        Map<StudyId, List<OnFile>> files = new HashMap<>();
        database.sql(ON_FILE + " order by r.pseudonym").query(row -> {
            files.computeIfAbsent(new StudyId(row.getObject("study_id", UUID.class)), study -> new ArrayList<>())
                    .add(onFile(row, row.getRow()));
        });
        return files;
    }

    /** With it goes the wish to be contacted again: nobody can be reached any more. */
    boolean forget(RespondentId respondent) {
        database.sql("delete from respondent.recontact where respondent_id = ?")
                .param(respondent.value())
                .update();
        return database.sql("delete from respondent.vault_entry where respondent_id = ?")
                        .param(respondent.value())
                        .update()
                > 0;
    }

    int forget(StudyId study) {
        return database.sql("delete from respondent.vault_entry where study_id = ?")
                .param(study.value())
                .update();
    }

    private List<Entry> all(StudyId study) {
        return database.sql(SEALED + "study_id = ? for update")
                .param(study.value())
                .query(Entries::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                new IdentitySeal.Of(
                        new StudyId(row.getObject("study_id", UUID.class)),
                        new RespondentId(row.getObject("respondent_id", UUID.class)),
                        row.getLong("revision")),
                new IdentitySeal.Sealed(
                        new WrappedKey(row.getString("keyset_id"), row.getBytes("data_key")), row.getBytes("sealed")));
    }

    private static OnFile onFile(ResultSet row, int n) throws SQLException {
        return new OnFile(
                new RespondentId(row.getObject("respondent_id", UUID.class)),
                row.getString("pseudonym"),
                parts(row.getArray("holds")),
                row.getTimestamp("sealed_at").toInstant());
    }

    private static Set<Identity.Part> parts(Array names) throws SQLException {
        Set<Identity.Part> parts = EnumSet.noneOf(Identity.Part.class);
        Arrays.stream((Object[]) names.getArray()).forEach(name -> parts.add(Identity.Part.valueOf(name.toString())));
        return parts;
    }
}
