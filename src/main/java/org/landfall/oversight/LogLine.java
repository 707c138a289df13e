package org.landfall.oversight;

import org.jspecify.annotations.Nullable;
import org.landfall.audit.AuditEvent;

/**
 * A line of the log with the names behind its ids.
 *
 * @param actor display name, or null when nobody with an account did it
 * @param subject display name, when something was done with an account
 */
public record LogLine(
        AuditEvent event, @Nullable String actor, @Nullable String subject) {}
