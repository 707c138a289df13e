package org.landfall.platform;

import java.time.Instant;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.study.StudyId;

/** That an administrator asks for a new key of a study, and a custodian has not answered. */
public record KeyRotation(UUID id, StudyId study, String code, String name, AccountId askedBy, Instant askedAt) {}
