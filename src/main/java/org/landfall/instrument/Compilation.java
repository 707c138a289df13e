package org.landfall.instrument;

import java.util.List;
import org.landfall.instrument.xlsform.Problem;

/** What came of reading a workbook. */
public sealed interface Compilation {

    /** @param warnings what is taken but means less here than its author may think */
    record Compiled(FormDefinition definition, String xformXml, List<Problem> warnings) implements Compilation {}

    /** Nothing is kept; every problem found is named at once. */
    record Refused(List<Problem> problems) implements Compilation {}
}
