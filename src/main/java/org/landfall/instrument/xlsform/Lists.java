package org.landfall.instrument.xlsform;

import java.util.Map;

/**
 * The lists of a workbook by name. {@code or_other} adds to them while the survey is read.
 *
 * @param choices stand in the form
 * @param external stand in a file beside the form, for questions that are asked with {@code select_one_external}
 * @param osm the tags that a question for OpenStreetMap asks for
 */
record Lists(Map<String, ChoiceList> choices, Map<String, ChoiceList> external, Map<String, ChoiceList> osm) {}
