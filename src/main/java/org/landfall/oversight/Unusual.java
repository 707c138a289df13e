package org.landfall.oversight;

import org.jspecify.annotations.Nullable;
import org.landfall.audit.AuditPattern;

/**
 * Something unusual with the name of whom it is about.
 *
 * @param name display name, or null where no account is known
 */
public record Unusual(AuditPattern pattern, @Nullable String name) {}
