package org.landfall.study.staff;

import org.jspecify.annotations.Nullable;

/**
 * Whom a talk calls for.
 *
 * @param sex the person's wish; unsaid for none
 * @param language a code; null when somebody else speaks it for them
 * @param trainingMonths how old a training may be
 */
public record Wanted(Sex sex, @Nullable String language, int trainingMonths) {}
