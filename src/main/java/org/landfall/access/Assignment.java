package org.landfall.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody works in a study.
 *
 * @param leads the site whose completed interviews an interviewer may read; null for nobody else's
 */
public record Assignment(UUID study, @Nullable SiteId leads) {}
