package org.landfall.instrument;

import java.util.List;

/** What came of reading a workbook. */
public sealed interface Compilation {

    record Compiled(FormDefinition definition, String xformXml) implements Compilation {}

    /** Nothing is kept; every problem found is named at once. */
    record Refused(List<Problem> problems) implements Compilation {}
}
