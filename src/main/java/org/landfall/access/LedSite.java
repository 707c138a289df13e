package org.landfall.access;

import java.util.UUID;

/** A site that an interviewer leads in one study. */
public record LedSite(UUID study, SiteId site) {}
