package org.landfall.respondent.vault;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.access.StepUp;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.UnlockedHolder;
import org.landfall.respondent.RespondentId;
import org.landfall.study.StudyId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One custodian asks and hands the own share over, another agrees and joins the two: see {@link VaultConsentService}. */
@Service
@Transactional
@PreAuthorize("hasRole('CUSTODIAN')")
public class VaultRequestService {
    static final Duration STANDS = Duration.ofHours(24);

    private final Requests requests;
    private final Entries entries;
    private final Keyring keyring;
    private final Handing handing;
    private final Unlocking unlocking;
    private final OpenIdentities memory;
    private final SealedNote notes;
    private final VaultStore vaults;
    private final AssignedStudies assigned;
    private final CurrentAccount account;
    private final StepUp stepUp;
    private final AuditLog audit;

    VaultRequestService(
            Requests requests,
            Entries entries,
            Keyring keyring,
            Handing handing,
            Unlocking unlocking,
            OpenIdentities memory,
            SealedNote notes,
            VaultStore vaults,
            AssignedStudies assigned,
            CurrentAccount account,
            StepUp stepUp,
            AuditLog audit) {
        this.requests = requests;
        this.entries = entries;
        this.keyring = keyring;
        this.handing = handing;
        this.unlocking = unlocking;
        this.memory = memory;
        this.notes = notes;
        this.vaults = vaults;
        this.assigned = assigned;
        this.account = account;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    /** What waits for a second custodian, in all studies of the caller. */
    @Transactional(readOnly = true)
    public List<VaultRequest> waiting() {
        Instant now = Instant.now();
        return requests.waiting().stream()
                .filter(row -> !row.expired(now))
                .map(this::described)
                .toList();
    }

    /** Asks for one identity. The words say why; the log says only which reason was chosen. */
    public VaultOutcome askOpening(RespondentId respondent, ContactReason reason, String note, String passphrase) {
        stepUp.require();
        Optional<StudyId> study = entries.studyOf(respondent);
        if (study.isEmpty()) {
            return VaultOutcome.GONE;
        }
        if (!entries.has(respondent)) {
            return VaultOutcome.NOTHING_ON_FILE;
        }
        return ask(study.get(), VaultRequest.Kind.OPEN, respondent, reason, note, passphrase);
    }

    /** Asks for new shares, for a new key, or for an end. An end destroys and needs no passphrase. */
    public VaultOutcome askChange(StudyId study, VaultRequest.Kind kind, String note, String passphrase) {
        stepUp.require();
        assigned.require(study.value());
        if (kind == VaultRequest.Kind.OPEN || keyring.vault(study).isEmpty()) {
            return VaultOutcome.NOT_NOW;
        }
        return ask(study, kind, null, null, note, passphrase);
    }

    private VaultOutcome ask(
            StudyId study,
            VaultRequest.Kind kind,
            @Nullable RespondentId respondent,
            @Nullable ContactReason reason,
            String note,
            String passphrase) {
        if (note.strip().length() > SealedNote.LONGEST) {
            return VaultOutcome.TOO_LONG;
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        UUID id = UUID.randomUUID();
        String code = vaults.codeOf(study);
        var row = new Requests.Row(
                id,
                study,
                code,
                kind,
                respondent,
                null,
                reason,
                notes.seal(code, id, note),
                account.id(),
                now,
                now.plus(STANDS));
        vaults.lock(study);
        VaultOutcome outcome = kind == VaultRequest.Kind.CLOSE ? add(row) : handOver(row, passphrase);
        if (outcome == VaultOutcome.DONE) {
            record("vault.asked", row);
        }
        return outcome;
    }

    private VaultOutcome add(Requests.Row row) {
        requests.overdue(Instant.now()).forEach(old -> requests.end(old.id(), "EXPIRED", account.id()));
        return requests.add(row) ? VaultOutcome.DONE : VaultOutcome.STANDS;
    }

    private VaultOutcome handOver(Requests.Row row, String passphrase) {
        var vault = keyring.vault(row.study());
        var mine = keyring.held(row.study(), account.id());
        if (vault.isEmpty() || mine.isEmpty()) {
            return VaultOutcome.NO_SHARE;
        }
        if (handing.others(row).isEmpty()) {
            return VaultOutcome.TOO_FEW;
        }
        if (unlocking.tooSoon()) {
            return VaultOutcome.TOO_SOON;
        }
        Optional<UnlockedHolder> unlocked = unlocking.unlock(mine.get().key(), passphrase);
        if (unlocked.isEmpty()) {
            return VaultOutcome.WRONG_PASSPHRASE;
        }
        try (UnlockedHolder first = unlocked.get()) {
            VaultOutcome added = add(row);
            if (added == VaultOutcome.DONE) {
                handing.hand(row, vault.get(), first, mine.get().share());
            }
            return added;
        }
    }

    /** Also how whoever asked takes it back. */
    public VaultOutcome decline(UUID id) {
        var row = requests.lock(id);
        if (row.isEmpty()) {
            return VaultOutcome.GONE;
        }
        requests.end(id, "DECLINED", account.id());
        memory.forgetKey(id);
        record("vault.declined", row.get());
        return VaultOutcome.DONE;
    }

    /** What is open for the caller now. Whoever agreed to it is not shown it. */
    @Transactional(readOnly = true)
    public List<OpenedIdentity> opened() {
        return memory.of(account.id()).stream()
                .map(one -> new OpenedIdentity(one.request(), one.pseudonym(), one.identity(), one.until()))
                .toList();
    }

    /** Ends an opening before its time. */
    public void shut(UUID request) {
        AccountId reader = account.id();
        memory.forget(one -> one.request().equals(request) && one.reader().equals(reader))
                .forEach(one -> audit.record(
                        reader.toString(),
                        "vault.shut",
                        one.respondent().value().toString(),
                        Map.of()));
    }

    private VaultRequest described(Requests.Row row) {
        return new VaultRequest(
                row.id(),
                row.study(),
                row.kind(),
                row.pseudonym(),
                row.reason(),
                notes.open(row.code(), row.id(), row.note()),
                row.askedBy(),
                row.askedAt(),
                row.expiresAt());
    }

    private void record(String action, Requests.Row row) {
        audit.record(account.id().toString(), action, Subject.of(row), Subject.details(row));
    }
}
