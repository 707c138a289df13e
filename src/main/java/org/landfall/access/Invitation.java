package org.landfall.access;

import org.jspecify.annotations.Nullable;

/** Whom an administrator invites. {@code language} is {@code en} or {@code ko}. */
public record Invitation(
        String displayName,
        String signInName,
        Role role,
        @Nullable SiteId site,
        String language) {}
