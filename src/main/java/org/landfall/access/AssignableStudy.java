package org.landfall.access;

import java.util.UUID;

/** A study as far as access knows it. */
public record AssignableStudy(UUID id, String name) {}
