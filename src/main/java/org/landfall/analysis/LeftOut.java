package org.landfall.analysis;

/**
 * How many approved records stayed out of a vintage, as protected numbers. Together with the number of persons they are
 * one table, in which each record stands once: it costs what that number costs alone.
 *
 * @param noConsent without consent to tables, or no longer
 * @param waiting still in the days in which the person may withdraw, or in the random days after them
 * @param others not a refugee's own account
 */
public record LeftOut(int noConsent, int waiting, int others) {}
