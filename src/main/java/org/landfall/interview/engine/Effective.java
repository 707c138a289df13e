package org.landfall.interview.engine;

import org.jspecify.annotations.Nullable;

/** The answer that counts at one place: a value, a reason for having none, or neither. */
record Effective(@Nullable String value, @Nullable Missing missing) {
    static final Effective NONE = new Effective(null, null);

    boolean present() {
        return value != null || missing != null;
    }
}
