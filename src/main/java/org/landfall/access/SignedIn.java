package org.landfall.access;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who a session belongs to, as it was at sign-in. {@code epoch} is compared with the account's at every request: when
 * the account's role, site, state or password has changed since, the session is over.
 */
record SignedIn(
        AccountId id, Role role, @Nullable SiteId site, String signInName, String displayName, int epoch, Instant since)
        implements Principal, Serializable {

    static SignedIn of(AccountEntity account) {
        Account record = account.toRecord();
        return new SignedIn(
                record.id(),
                record.role(),
                record.site(),
                record.signInName(),
                record.displayName(),
                account.epoch(),
                Instant.now());
    }

    /** The same person after a change of their own account. */
    SignedIn at(int newEpoch) {
        return new SignedIn(id, role, site, signInName, displayName, newEpoch, since);
    }

    /** The same person, with no proof of who is there that would still hold. */
    SignedIn provedLongAgo() {
        return new SignedIn(id, role, site, signInName, displayName, epoch, Instant.EPOCH);
    }

    /** What the frame shows. */
    @Override
    public String getName() {
        return displayName;
    }

    /** Without the name, for it may end up in a log. */
    @Override
    public String toString() {
        return role + " " + id;
    }
}
