package org.landfall.analysis.chart;

/**
 * What a chart says beside its numbers, translated by whoever shows it.
 *
 * @param low at a number below the floor
 * @param base before the number of persons a bar stands on
 * @param tooFew where no percentages may be shown
 * @param small of what is left over where parts are low
 * @param source the line at the foot: which vintage, how protected
 */
public record Words(String low, String base, String tooFew, String small, String source) {}
