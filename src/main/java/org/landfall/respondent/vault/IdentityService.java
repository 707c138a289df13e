package org.landfall.respondent.vault;

import java.util.Map;
import java.util.Optional;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.VaultKey;
import org.landfall.respondent.ConsentFile;
import org.landfall.respondent.ConsentRecords;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.RespondentId;
import org.landfall.study.StudyId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals an identity the moment it is handed in. From then on it is not read by whoever typed it either: it can be replaced.
 */
@Service
@PreAuthorize("hasRole('INTERVIEWER')")
public class IdentityService {
    private final Entries entries;
    private final VaultStore vaults;
    private final ConsentRecords consents;
    private final CurrentAccount account;
    private final AuditLog audit;

    IdentityService(
            Entries entries, VaultStore vaults, ConsentRecords consents, CurrentAccount account, AuditLog audit) {
        this.entries = entries;
        this.vaults = vaults;
        this.consents = consents;
        this.account = account;
        this.audit = audit;
    }

    /** Whether there is a vault to seal to. */
    @Transactional(readOnly = true)
    public boolean takes(RespondentId respondent) {
        return vaultOf(respondent).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<OnFile> onFile(RespondentId respondent) {
        return entries.onFile(respondent);
    }

    /** Takes the place of what was there. Whoever hands in the file of consent has shown the right to this record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public VaultOutcome seal(ConsentFile file, Identity identity) {
        Optional<StudyId> study = entries.studyOf(file.respondent());
        if (study.isEmpty()) {
            return VaultOutcome.GONE;
        }
        if (!consents.of(file).allows(ConsentUse.CONTACT)) {
            return VaultOutcome.NO_CONSENT;
        }
        if (!identity.fits() || identity.parts().isEmpty()) {
            return VaultOutcome.TOO_LONG;
        }
        var vault = vaults.find(study.get());
        if (vault.isEmpty()) {
            return VaultOutcome.NOT_NOW;
        }
        entries.seal(vault.get(), study.get(), file.respondent(), identity, account.id());
        audit.record(
                account.id().toString(),
                "identity.sealed",
                file.respondent().value().toString(),
                Map.of());
        return VaultOutcome.DONE;
    }

    private Optional<VaultKey> vaultOf(RespondentId respondent) {
        return entries.studyOf(respondent).flatMap(vaults::find);
    }
}
