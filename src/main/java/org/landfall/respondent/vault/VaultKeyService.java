package org.landfall.respondent.vault;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.access.PasswordRule;
import org.landfall.access.StepUp;
import org.landfall.access.StudyCustodians;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.ShareKey;
import org.landfall.crypto.VaultCipher;
import org.landfall.crypto.VaultSplit;
import org.landfall.study.StudyId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each custodian takes up a key pair in the own session; once two have, the vault can begin. */
@Service
@Transactional
@PreAuthorize("hasRole('CUSTODIAN')")
public class VaultKeyService {
    public static final int SHORTEST_PASSPHRASE = 16;

    private final VaultStore vaults;
    private final Keyring keyring;
    private final Entries entries;
    private final StudyCustodians custodians;
    private final VaultCipher cipher;
    private final PasswordRule rule;
    private final AssignedStudies assigned;
    private final CurrentAccount account;
    private final StepUp stepUp;
    private final AuditLog audit;

    VaultKeyService(
            VaultStore vaults,
            Keyring keyring,
            Entries entries,
            StudyCustodians custodians,
            VaultCipher cipher,
            PasswordRule rule,
            AssignedStudies assigned,
            CurrentAccount account,
            StepUp stepUp,
            AuditLog audit) {
        this.vaults = vaults;
        this.keyring = keyring;
        this.entries = entries;
        this.custodians = custodians;
        this.cipher = cipher;
        this.rule = rule;
        this.assigned = assigned;
        this.account = account;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    /** How the vaults of all studies stand for which the caller answers. */
    @Transactional(readOnly = true)
    public Map<StudyId, VaultState> states() {
        Map<StudyId, VaultStore.Times> times = vaults.times();
        Map<StudyId, Set<AccountId>> ready = vaults.ready();
        Map<StudyId, Set<AccountId>> shares = vaults.holders();
        Map<StudyId, List<OnFile>> onFile = entries.byStudy();
        Map<StudyId, VaultState> states = new HashMap<>();
        custodians.everywhere().forEach((id, here) -> {
            StudyId study = new StudyId(id);
            VaultStore.Times own = times.get(study);
            states.put(
                    study,
                    new VaultState(
                            own == null ? null : own.begunAt(),
                            own == null ? null : own.splitAt(),
                            holders(ready.getOrDefault(study, Set.of()), shares.getOrDefault(study, Set.of()), here),
                            onFile.getOrDefault(study, List.of())));
        });
        return states;
    }

    private static List<VaultState.Holder> holders(Set<AccountId> ready, Set<AccountId> shares, Set<AccountId> here) {
        Set<AccountId> everybody = new LinkedHashSet<>(ready);
        everybody.addAll(here);
        return everybody.stream()
                .map(one -> new VaultState.Holder(one, ready.contains(one), shares.contains(one), here.contains(one)))
                .toList();
    }

    /**
     * A key pair of one's own under a passphrase; one that has no share yet is replaced.
     *
     * @return the key of the sentence that says what is wrong, if anything is
     */
    public Optional<String> takeUp(StudyId study, String passphrase, String again) {
        stepUp.require();
        assigned.require(study.value());
        if (passphrase.codePointCount(0, passphrase.length()) < SHORTEST_PASSPHRASE) {
            return Optional.of("vault.passphrase.short");
        }
        Optional<String> problem = rule.problem(passphrase, again, account.name());
        if (problem.isPresent()) {
            return problem;
        }
        vaults.lock(study);
        if (keyring.held(study, account.id()).isPresent()) {
            return Optional.of("vault.outcome.STANDS");
        }
        vaults.removeShareKey(study, account.id());
        vaults.add(study, cipher.newShareKey(vaults.codeOf(study), account.id().value(), passphrase));
        record("vault.shareTaken", study);
        return Optional.empty();
    }

    /** The key is made, split among all who took up a share, and forgotten. */
    public VaultOutcome begin(StudyId study) {
        stepUp.require();
        assigned.require(study.value());
        vaults.lock(study);
        if (vaults.find(study).isPresent()) {
            return VaultOutcome.NOT_NOW;
        }
        List<ShareKey> holders = keyring.ready(study);
        if (holders.size() < VaultSplit.NEEDED) {
            return VaultOutcome.TOO_FEW;
        }
        vaults.keep(study, cipher.newVault(vaults.codeOf(study), holders));
        record("vault.begun", study);
        return VaultOutcome.DONE;
    }

    /** For whoever forgot the passphrase: possible as long as two others can still open the vault. */
    public VaultOutcome giveUp(StudyId study) {
        stepUp.require();
        assigned.require(study.value());
        vaults.lock(study);
        if (keyring.held(study, account.id()).isEmpty()) {
            return VaultOutcome.NO_SHARE;
        }
        if (keyring.held(study).size() <= VaultSplit.NEEDED) {
            return VaultOutcome.TOO_FEW;
        }
        vaults.removeShareKey(study, account.id());
        record("vault.shareGivenUp", study);
        return VaultOutcome.DONE;
    }

    private void record(String action, StudyId study) {
        audit.record(account.id().toString(), action, study.value().toString(), Map.of());
    }
}
