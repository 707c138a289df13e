package org.landfall.interview;

import org.jspecify.annotations.Nullable;

/**
 * One answer of a finished document.
 *
 * @param missing dk, pns, na_skip, na_source …, null where there is a value
 * @param scope self, companions, community or none
 */
public record DocumentedAnswer(
        String path,
        String name,
        @Nullable String value,
        @Nullable String missing,
        String scope) {}
