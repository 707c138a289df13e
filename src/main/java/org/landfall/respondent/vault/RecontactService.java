package org.landfall.respondent.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.WrappedKey;
import org.landfall.respondent.ConsentFile;
import org.landfall.respondent.ConsentRecords;
import org.landfall.respondent.ConsentUse;
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
    private final ConsentRecords consents;
    private final CurrentAccount account;
    private final AuditLog audit;

    RecontactService(
            JdbcClient database,
            Entries entries,
            VaultStore vaults,
            SealedNote notes,
            ConsentRecords consents,
            CurrentAccount account,
            AuditLog audit) {
        this.database = database;
        this.entries = entries;
        this.vaults = vaults;
        this.notes = notes;
        this.consents = consents;
        this.account = account;
        this.audit = audit;
    }

    /** Whoever hands in the file of consent has shown the right to this record. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    public VaultOutcome mark(ConsentFile file, ContactReason reason, String note) {
        RespondentId respondent = file.respondent();
        var study = entries.studyOf(respondent);
        if (study.isEmpty()) {
            return VaultOutcome.GONE;
        }
        if (!consents.of(file).allows(ConsentUse.CONTACT)) {
            return VaultOutcome.NO_CONSENT;
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

    /** When it was asked for and not done yet. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public Optional<Instant> since(ConsentFile file) {
        return database.sql("select asked_at from respondent.recontact where respondent_id = ? and done_at is null")
                .param(file.respondent().value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
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
