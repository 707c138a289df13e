package org.landfall.respondent.vault;

import java.time.Instant;
import java.util.Set;
import org.landfall.respondent.RespondentId;

/** That something is sealed of somebody, never what. */
public record OnFile(RespondentId respondent, String pseudonym, Set<Identity.Part> parts, Instant sealedAt) {}
