package org.landfall.respondent.vault;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.landfall.access.CurrentAccount;
import org.landfall.access.SignInPace;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.ShareKey;
import org.landfall.crypto.UnlockedHolder;
import org.landfall.crypto.VaultCipher;
import org.springframework.stereotype.Component;

/** Asks for the passphrase. A wrong one leaves a line and makes the next try wait, longer each time. */
@Component
class Unlocking {
    /** Counted among what was opened in vain. */
    static final String WRONG = "vault.read";

    private static final String WAY = "vault";

    private final VaultCipher cipher;
    private final CurrentAccount account;
    private final AuditLog audit;
    private final SignInPace pace = new SignInPace(InstantSource.system());

    Unlocking(VaultCipher cipher, CurrentAccount account, AuditLog audit) {
        this.cipher = cipher;
        this.account = account;
        this.audit = audit;
    }

    boolean tooSoon() {
        return pace.pause(account.id().toString(), WAY).isPositive();
    }

    /** Empty with a wrong passphrase. */
    Optional<UnlockedHolder> unlock(ShareKey key, String passphrase) {
        Optional<UnlockedHolder> holder = cipher.unlock(key, passphrase);
        if (holder.isPresent()) {
            pace.succeeded(account.id().toString(), WAY);
        } else {
            pace.failed(account.id().toString(), WAY);
            audit.refused(account.id().toString(), WRONG, account.id().toString(), Map.of("why", "passphrase"));
        }
        return holder;
    }
}
