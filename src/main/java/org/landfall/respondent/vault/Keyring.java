package org.landfall.respondent.vault;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.landfall.access.AccountId;
import org.landfall.access.StudyCustodians;
import org.landfall.crypto.SealedShare;
import org.landfall.crypto.ShareKey;
import org.landfall.crypto.VaultKey;
import org.landfall.study.StudyId;
import org.springframework.stereotype.Component;

/** Who holds what of a vault's key, among those who answer for the study now. */
@Component
class Keyring {
    private final VaultStore vaults;
    private final StudyCustodians custodians;

    Keyring(VaultStore vaults, StudyCustodians custodians) {
        this.vaults = vaults;
        this.custodians = custodians;
    }

    /** Somebody's key pair and the share that is sealed to it. */
    record Held(ShareKey key, byte[] share) {}

    Optional<VaultKey> vault(StudyId study) {
        return vaults.find(study);
    }

    /** Whoever took up a share and still answers for the study. */
    List<ShareKey> ready(StudyId study) {
        Set<AccountId> here = custodians.of(study.value());
        return vaults.shareKeys(study).stream()
                .filter(key -> here.contains(new AccountId(key.holder())))
                .toList();
    }

    Optional<Held> held(StudyId study, AccountId account) {
        return held(study).stream()
                .filter(one -> one.key().holder().equals(account.value()))
                .findFirst();
    }

    List<Held> held(StudyId study) {
        List<SealedShare> shares = vaults.shares(study);
        return ready(study).stream()
                .flatMap(key -> shares.stream()
                        .filter(share -> share.holder().equals(key.holder()))
                        .map(share -> new Held(key, share.sealed())))
                .toList();
    }

    boolean here(StudyId study, AccountId account) {
        return custodians.of(study.value()).contains(account);
    }

    /** Changes with whoever would get a share. */
    static String named(List<ShareKey> holders) {
        return holders.stream()
                .map(key -> key.holder() + " " + HexFormat.of().formatHex(key.publicHalf()))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
