package org.landfall.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom an administrator invites.
 *
 * @param language {@code en} or {@code ko}
 * @param studies where the person works from the first day; the only study there is goes without saying
 */
public record Invitation(
        String displayName,
        String signInName,
        Role role,
        @Nullable SiteId site,
        String language,
        Set<UUID> studies) {

    public Invitation(String displayName, String signInName, Role role, @Nullable SiteId site, String language) {
        this(displayName, signInName, role, site, language, Set.of());
    }
}
