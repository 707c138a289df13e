package org.landfall.interview.engine;

/**
 * A picture, sound or video that is shown with a text.
 *
 * @param kind {@code image}, {@code audio} or {@code video}
 * @param file name of the file beside the form; it is there
 */
public record Media(String kind, String file) {}
