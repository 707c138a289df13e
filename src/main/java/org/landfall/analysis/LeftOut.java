package org.landfall.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Who is not in a vintage, as protected numbers. Together with the number of persons they are one table, in which each record,
 * refusal and erasure stands once: it costs what that number costs alone.
 *
 * @param noConsent approved records without consent to tables, or no longer
 * @param waiting approved records still in the days in which the person may withdraw, or in the random days after them
 * @param others approved records that are not a refugee's own account
 * @param refused people who were asked and did not want to be interviewed
 * @param erased records erased since, at the person's wish or when they had been kept long enough; null, like {@code refused}, where
 *     it was cut before these were counted
 */
public record LeftOut(
        int noConsent,
        int waiting,
        int others,
        @Nullable Integer refused,
        @Nullable Integer erased) {}
