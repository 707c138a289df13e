package org.landfall.respondent.vault;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.crypto.OpenedVault;
import org.landfall.crypto.Place;
import org.landfall.crypto.VaultCipher;
import org.landfall.crypto.VaultKey;
import org.landfall.respondent.RespondentId;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The sealed identities. */
@Repository
class Entries {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ON_FILE = """
            select e.respondent_id, r.pseudonym, e.holds, e.sealed_at
              from respondent.vault_entry e join respondent.respondent r on r.id = e.respondent_id
             where\s""" + AssignedStudies.only("r.study_id");

    private final JdbcClient database;
    private final VaultCipher cipher;

    Entries(JdbcClient database, VaultCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    record Entry(RespondentId respondent, StudyId study, long revision, byte[] sealed) {
        private Place place() {
            return new Place("identity", study.value().toString(), respondent.value(), "identity", revision);
        }

        Identity open(OpenedVault vault) {
            return JSON.readValue(vault.open(place(), sealed), Identity.class);
        }
    }

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
        byte[] sealed = sealed(vault, new Entry(respondent, study, revision, new byte[0]), identity);
        database.sql("""
                        insert into respondent.vault_entry (respondent_id, study_id, holds, revision, sealed, sealed_at, sealed_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (respondent_id) do update set holds = excluded.holds, revision = excluded.revision,
                            sealed = excluded.sealed, sealed_at = excluded.sealed_at, sealed_by = excluded.sealed_by""")
                .params(
                        respondent.value(),
                        study.value(),
                        identity.parts().stream().map(Enum::name).toArray(String[]::new),
                        revision,
                        sealed,
                        Instant.now().atOffset(ZoneOffset.UTC),
                        by.value())
                .update();
    }

    private byte[] sealed(VaultKey vault, Entry place, Identity identity) {
        return cipher.seal(vault, place.place(), JSON.writeValueAsBytes(identity));
    }

    /** Every identity of the study is opened and sealed to another key. */
    void sealAgain(StudyId study, OpenedVault before, VaultKey after) {
        for (Entry old : all(study)) {
            Entry fresh = new Entry(old.respondent(), study, old.revision() + 1, new byte[0]);
            database.sql("update respondent.vault_entry set revision = ?, sealed = ? where respondent_id = ?")
                    .params(
                            fresh.revision(),
                            sealed(after, fresh, old.open(before)),
                            old.respondent().value())
                    .update();
        }
    }

    Optional<Entry> find(RespondentId respondent) {
        return database.sql("select respondent_id, study_id, revision, sealed from respondent.vault_entry"
                        + " where respondent_id = ?")
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

    List<OnFile> onFile(StudyId study) {
        return database.sql(ON_FILE + " and e.study_id = ? order by r.pseudonym")
                .param(study.value())
                .query(Entries::onFile)
                .list();
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
        return database.sql("select respondent_id, study_id, revision, sealed from respondent.vault_entry"
                        + " where study_id = ? for update")
                .param(study.value())
                .query(Entries::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                new RespondentId(row.getObject("respondent_id", UUID.class)),
                new StudyId(row.getObject("study_id", UUID.class)),
                row.getLong("revision"),
                row.getBytes("sealed"));
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
