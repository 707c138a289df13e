package org.landfall.access;

import org.jspecify.annotations.Nullable;

/** {@code text} is part of a name in any case; a null role or state means all. */
public record AccountFilter(
        String text, @Nullable Role role, @Nullable AccountState state) {
    public static final AccountFilter ALL = new AccountFilter("", null, null);
}
