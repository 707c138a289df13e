package org.landfall.analysis;

/**
 * Exact numbers of records, for custodians at their own work: what would enter a vintage and why the rest would not.
 *
 * @param approved all approved records of the study, the sum of those that enter and those that do not
 * @param changed of those that enter: new or changed since the last vintage
 * @param documents of those that enter: coded from published documents
 * @param noConsent without consent to tables, or no longer
 * @param others not a refugee's own account
 * @param waiting still in the days in which the person may withdraw, or in the random days after them
 * @param unasked documents, where these are not asked for
 */
public record CutTally(
        int approved, int enter, int changed, int documents, int noConsent, int others, int waiting, int unasked) {}
