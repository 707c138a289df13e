package org.landfall.respondent.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.WrappedKey;
import org.landfall.respondent.RespondentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks who should be contacted again, and why; an opening can answer it. */
@Service
@Transactional
public class RecontactService {
    private final JdbcClient database;
    private final Entries entries;
    private final VaultStore vaults;
    private final SealedNote notes;
    private final CurrentAccount account;
    private final AuditLog audit;

    RecontactService(
            JdbcClient database,
            Entries entries,
            VaultStore vaults,
            SealedNote notes,
            CurrentAccount account,
            AuditLog audit) {
        this.database = database;
        this.entries = entries;
        this.vaults = vaults;
        this.notes = notes;
        this.account = account;
        this.audit = audit;
    }

    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    public VaultOutcome mark(RespondentId respondent, ContactReason reason, String note) {
        var study = entries.studyOf(respondent);
        if (study.isEmpty()) {
            return VaultOutcome.GONE;
        }
        if (note.strip().length() > SealedNote.LONGEST) {
            return VaultOutcome.TOO_LONG;
        }
        UUID id = UUID.randomUUID();
        var sealed = notes.seal(vaults.codeOf(study.get()), id, note);
        int added = database.sql("""
                        insert into respondent.recontact (id, respondent_id, reason, keyset_id, data_key, note, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        id,
                        respondent.value(),
                        reason.name(),
                        sealed.key().keysetId(),
                        sealed.key().bytes(),
                        sealed.note(),
                        account.id().value(),
                        Instant.now().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            return VaultOutcome.STANDS;
        }
        audit.record(
                account.id().toString(),
                "recontact.marked",
                respondent.value().toString(),
                Map.of("reason", reason.name()));
        return VaultOutcome.DONE;
    }

    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public List<Recontact> waiting() {
        return database.sql("""
                        select c.*, r.pseudonym, s.code, e.respondent_id is not null as on_file
                          from respondent.recontact c join respondent.respondent r on r.id = c.respondent_id
                               join study.study s on s.id = r.study_id
                               left join respondent.vault_entry e on e.respondent_id = r.id
                         where c.done_at is null and\s""" + AssignedStudies.only("r.study_id") + " order by c.asked_at")
                .query(this::recontact)
                .list();
    }

    @PreAuthorize("hasRole('CUSTODIAN')")
    public VaultOutcome done(UUID id) {
        var respondent = database.sql("""
                        update respondent.recontact c set done_by = ?, done_at = ?
                         where id = ? and done_at is null
                           and exists (select from respondent.respondent r where r.id = c.respondent_id and\s""" + AssignedStudies.only("r.study_id") + ") returning respondent_id")
                .params(account.id().value(), Instant.now().atOffset(ZoneOffset.UTC), id)
                .query(UUID.class)
                .optional();
        respondent.ifPresent(
                found -> audit.record(account.id().toString(), "recontact.done", found.toString(), Map.of()));
        return respondent.isPresent() ? VaultOutcome.DONE : VaultOutcome.GONE;
    }

    private Recontact recontact(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        var note = new SealedNote.Sealed(
                new WrappedKey(row.getString("keyset_id"), row.getBytes("data_key")), row.getBytes("note"));
        return new Recontact(
                id,
                new RespondentId(row.getObject("respondent_id", UUID.class)),
                row.getString("pseudonym"),
                ContactReason.valueOf(row.getString("reason")),
                notes.open(row.getString("code"), id, note),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                row.getBoolean("on_file"));
    }
}
