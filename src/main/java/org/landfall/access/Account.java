package org.landfall.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person who works here. {@code language} is {@code en} or {@code ko}; interviewers always have a site. */
public record Account(
        AccountId id,
        String signInName,
        String displayName,
        Role role,
        @Nullable SiteId site,
        AccountState state,
        String language,
        Instant created,
        @Nullable Instant lastSignIn) {}
