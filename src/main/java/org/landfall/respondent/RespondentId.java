package org.landfall.respondent;

import java.util.UUID;

/** Names a respondent inside the system. */
public record RespondentId(UUID value) {}
