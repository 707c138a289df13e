package org.landfall.interview.engine;

/** The nested group a question stands in, such as a rating battery (appearance {@code field-list}). */
public record Section(String path, String label, String appearance) {}
