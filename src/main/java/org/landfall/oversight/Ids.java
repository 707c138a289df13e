package org.landfall.oversight;

import java.util.Optional;
import java.util.UUID;
import org.landfall.access.AccountId;

/** The log knows accounts by their ids, and other words beside them. */
final class Ids {
    private static final int UUID_LENGTH = 36;

    private Ids() {}

    static Optional<AccountId> account(String word) {
        try {
            return word.length() == UUID_LENGTH ? Optional.of(new AccountId(UUID.fromString(word))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
