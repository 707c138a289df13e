package org.landfall.respondent.vault;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.access.CurrentAccount;
import org.landfall.access.StepUp;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.OpenedVault;
import org.landfall.crypto.SealBrokenException;
import org.landfall.crypto.ShareKey;
import org.landfall.crypto.UnlockedHolder;
import org.landfall.crypto.VaultCipher;
import org.landfall.crypto.VaultKey;
import org.landfall.crypto.VaultSplit;
import org.landfall.study.StudyId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second custodian agrees: two shares come together in memory, do the one thing that was asked for, and are forgotten. */
@Service
@Transactional
@PreAuthorize("hasRole('CUSTODIAN')")
public class VaultConsentService {
    private final Requests requests;
    private final Entries entries;
    private final Keyring keyring;
    private final Handing handing;
    private final Unlocking unlocking;
    private final OpenIdentities memory;
    private final VaultStore vaults;
    private final VaultCipher cipher;
    private final CurrentAccount account;
    private final StepUp stepUp;
    private final AuditLog audit;

    VaultConsentService(
            Requests requests,
            Entries entries,
            Keyring keyring,
            Handing handing,
            Unlocking unlocking,
            OpenIdentities memory,
            VaultStore vaults,
            VaultCipher cipher,
            CurrentAccount account,
            StepUp stepUp,
            AuditLog audit) {
        this.requests = requests;
        this.entries = entries;
        this.keyring = keyring;
        this.handing = handing;
        this.unlocking = unlocking;
        this.memory = memory;
        this.vaults = vaults;
        this.cipher = cipher;
        this.account = account;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    public VaultOutcome agree(UUID id, String passphrase) {
        stepUp.require();
        var found = requests.lock(id);
        if (found.isEmpty()) {
            return VaultOutcome.GONE;
        }
        Requests.Row request = found.get();
        vaults.lock(request.study());
        if (request.askedBy().equals(account.id())) {
            return refused(request, VaultOutcome.OWN);
        }
        if (request.expired(Instant.now())) {
            return refused(request, VaultOutcome.EXPIRED);
        }
        if (!keyring.here(request.study(), request.askedBy())) {
            return refused(request, VaultOutcome.GONE);
        }
        if (request.kind() == VaultRequest.Kind.CLOSE) {
            return close(request);
        }
        return join(request, passphrase);
    }

    private VaultOutcome join(Requests.Row request, String passphrase) {
        Optional<VaultKey> vault = keyring.vault(request.study());
        Optional<Keyring.Held> mine = keyring.held(request.study(), account.id());
        if (vault.isEmpty() || mine.isEmpty()) {
            return refused(request, VaultOutcome.NO_SHARE);
        }
        if (unlocking.tooSoon()) {
            return VaultOutcome.TOO_SOON;
        }
        Optional<UnlockedHolder> unlocked = unlocking.unlock(mine.get().key(), passphrase);
        if (unlocked.isEmpty()) {
            return VaultOutcome.WRONG_PASSPHRASE;
        }
        try (UnlockedHolder second = unlocked.get()) {
            Optional<byte[]> handed = handing.handed(request, account.id());
            if (handed.isEmpty()) {
                return refused(request, VaultOutcome.EXPIRED);
            }
            try (OpenedVault open =
                    handing.join(request, vault.get(), second, mine.get().share(), handed.get())) {
                return done(request, open);
            }
        } catch (SealBrokenException e) {
            return refused(request, VaultOutcome.CHANGED);
        }
    }

    private VaultOutcome done(Requests.Row request, OpenedVault open) {
        if (request.kind() == VaultRequest.Kind.OPEN && !opened(request, open)) {
            return refused(request, VaultOutcome.NOTHING_ON_FILE);
        }
        end(request);
        if (request.kind() == VaultRequest.Kind.RENEW) {
            split(request.study(), open.splitAgain(keyring.ready(request.study())));
        } else if (request.kind() == VaultRequest.Kind.REPLACE) {
            List<ShareKey> holders = keyring.ready(request.study());
            VaultSplit fresh = cipher.newVault(vaults.codeOf(request.study()), holders);
            entries.sealAgain(request.study(), open, fresh.key());
            split(request.study(), fresh);
        }
        return VaultOutcome.DONE;
    }

    private boolean opened(Requests.Row request, OpenedVault open) {
        var respondent = request.respondent();
        if (respondent == null || entries.studyOf(respondent).isEmpty()) {
            return false;
        }
        var identity = entries.open(open, respondent);
        identity.ifPresent(one -> memory.open(request, respondent, one));
        return identity.isPresent();
    }

    /** Whoever is not here any more loses the key pair; what waits was handed over by shares that are gone. */
    private void split(StudyId study, VaultSplit split) {
        vaults.keep(study, split);
        vaults.shareKeys(study).stream()
                .filter(key -> split.shares().stream()
                        .noneMatch(share -> share.holder().equals(key.holder())))
                .forEach(key -> vaults.removeShareKey(study, new AccountId(key.holder())));
        stopOthers(study);
    }

    private VaultOutcome close(Requests.Row request) {
        end(request);
        stopOthers(request.study());
        entries.forget(request.study());
        vaults.remove(request.study());
        return VaultOutcome.DONE;
    }

    private void stopOthers(StudyId study) {
        requests.waiting().stream().filter(row -> row.study().equals(study)).forEach(row -> {
            requests.end(row.id(), "STOPPED", account.id());
            memory.forgetKey(row.id());
        });
    }

    private void end(Requests.Row request) {
        requests.end(request.id(), "AGREED", account.id());
        memory.forgetKey(request.id());
        audit.record(account.id().toString(), "vault.agreed", Subject.of(request), Subject.details(request));
    }

    private VaultOutcome refused(Requests.Row request, VaultOutcome why) {
        Map<String, String> details = new HashMap<>(Subject.details(request));
        details.put("why", why.name());
        audit.refused(account.id().toString(), Unlocking.WRONG, Subject.of(request), details);
        return why;
    }
}
