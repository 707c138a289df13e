package org.landfall.instrument;

import java.util.List;
import org.landfall.instrument.xlsform.Problem;

/** What came of handing in a workbook. */
public sealed interface Import {

    /**
     * Stored as a draft, or found stored already with the same content.
     *
     * @param warnings what was taken but means less here than its author may think
     */
    record Stored(InstrumentVersionId id, List<Problem> warnings) implements Import {}

    record Refused(List<Problem> problems) implements Import {}
}
