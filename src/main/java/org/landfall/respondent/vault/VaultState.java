package org.landfall.respondent.vault;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;

/**
 * How a study's vault stands.
 *
 * @param begunAt null before there is one
 * @param splitAt when the shares were made that count now
 * @param onFile of whom something is sealed
 */
public record VaultState(
        @Nullable Instant begunAt, @Nullable Instant splitAt, List<Holder> holders, List<OnFile> onFile) {
    /**
     * @param ready has a key pair that shares can be sealed to
     * @param share holds a share that counts now
     * @param here answers for the study now
     */
    public record Holder(AccountId account, boolean ready, boolean share, boolean here) {}

    public VaultState {
        holders = List.copyOf(holders);
        onFile = List.copyOf(onFile);
    }

    public boolean exists() {
        return begunAt != null;
    }

    public long readyHere() {
        return holders.stream().filter(one -> one.ready() && one.here()).count();
    }

    /** Two of them open an identity. */
    public long sharesHere() {
        return holders.stream().filter(one -> one.share() && one.here()).count();
    }

    /** Somebody left who still has a share, or somebody waits for one. */
    public boolean renewalDue() {
        return exists() && holders.stream().anyMatch(one -> one.share() ? !one.here() : one.ready() && one.here());
    }

    public boolean mine(AccountId account) {
        return holders.stream().anyMatch(one -> one.account().equals(account) && one.share());
    }

    public boolean ready(AccountId account) {
        return holders.stream().anyMatch(one -> one.account().equals(account) && one.ready());
    }
}
