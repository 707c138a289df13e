package org.landfall.analysis;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.crypto.Place;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.WrappedKey;
import org.landfall.study.Study;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Proposed cuts. What was counted for one is sealed with a key of its own, which goes when it is decided. */
@Repository
class CutProposalStore {
    private static final String WAITING = """
            select p.id, p.documents, p.asked_by, p.asked_at, p.fieldwork, p.keyset_id, p.data_key, p.sealed,
                   s.id as study, s.code, s.name, s.form_id
              from analysis.cut_proposal p join study.study s on s.id = p.study
             where p.agreed is null and\s""" + AssignedStudies.only("p.study");

    private final JdbcClient sql;
    private final RecordCipher cipher;
    private final JsonMapper json = new JsonMapper();

    CutProposalStore(JdbcClient sql, RecordCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    private record Previewed(CutTally tally, int variables) {}

    /** One a study. */
    List<CutProposal> waiting() {
        return sql.sql(WAITING).query(this::proposal).list();
    }

    /** Nobody else decides it before this transaction ends; who asks meanwhile waits. */
    Optional<CutProposal> waiting(UUID id) {
        return sql.sql(WAITING + " and p.id = ? for update of p")
                .param(id)
                .query(this::proposal)
                .optional();
    }

    /** Of each study whose last proposal was declined. */
    List<Declined> declined() {
        return sql.sql("""
                select study, decided_by, decided_at, reason
                  from (select distinct on (study) study, decided_by, decided_at, reason from analysis.cut_proposal
                         where\s""" + AssignedStudies.only("study")
                        + " order by study, asked_at desc) last where reason is not null")
                .query((row, n) -> new Declined(
                        new StudyId(row.getObject("study", UUID.class)),
                        new AccountId(row.getObject("decided_by", UUID.class)),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    boolean waits(StudyId study) {
        return sql.sql("select exists (select from analysis.cut_proposal where study = ? and agreed is null)")
                .param(study.value())
                .query(Boolean.class)
                .single();
    }

    void add(UUID id, Study study, VintagePreview preview, Fieldwork fieldwork, AccountId by, Instant at) {
        var key = cipher.createKey(study.code(), id);
        byte[] plain = json.writeValueAsString(
                        new Previewed(preview.tally(), preview.variables().size()))
                .getBytes(StandardCharsets.UTF_8);
        byte[] sealed = cipher.open(study.code(), id, key).seal(place(study, id), plain);
        sql.sql("""
                insert into analysis.cut_proposal
                    (id, study, documents, asked_by, asked_at, fieldwork, keyset_id, data_key, sealed)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""")
                .params(
                        id,
                        study.id().value(),
                        preview.documents(),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC),
                        StoredFieldwork.write(fieldwork),
                        key.keysetId(),
                        key.bytes(),
                        sealed)
                .update();
    }

    void sign(UUID id, AccountId by, Instant at) {
        decide(id, true, by, at, null);
    }

    /** @param reason null where it is taken back by whoever asked */
    void decline(UUID id, AccountId by, Instant at, @Nullable String reason) {
        decide(id, false, by, at, reason);
    }

    private void decide(UUID id, boolean agreed, AccountId by, Instant at, @Nullable String reason) {
        sql.sql("""
                update analysis.cut_proposal
                   set agreed = :agreed, decided_by = :by, decided_at = :at, reason = cast(:reason as text),
                       keyset_id = null, data_key = null, sealed = null
                 where id = :id""")
                .param("agreed", agreed)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private CutProposal proposal(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var study = new Study(
                new StudyId(row.getObject("study", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("form_id"));
        var key = new WrappedKey(row.getString("keyset_id"), row.getBytes("data_key"));
        var previewed = json.readValue(
                cipher.open(study.code(), id, key).open(place(study, id), row.getBytes("sealed")), Previewed.class);
        return new CutProposal(
                id,
                study,
                row.getBoolean("documents"),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                StoredFieldwork.read(row.getString("fieldwork")),
                previewed.tally(),
                previewed.variables());
    }

    private static Place place(Study study, UUID id) {
        return new Place("cut-proposal", study.code(), id, "", 0);
    }
}
