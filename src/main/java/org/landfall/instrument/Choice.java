package org.landfall.instrument;

import java.util.Map;

/**
 * One choice of a list.
 *
 * @param attributes further columns of the choices sheet, for choice filters
 */
public record Choice(String code, Texts label, Map<String, String> attributes) {}
