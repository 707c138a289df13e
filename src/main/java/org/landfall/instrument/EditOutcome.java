package org.landfall.instrument;

import java.util.List;
import org.landfall.instrument.xlsform.Problem;

/** What came of changing a draft. */
public sealed interface EditOutcome {

    /** @param draft as it stands now */
    record Stored(Draft draft, List<Problem> warnings) implements EditOutcome {}

    /** With the change it would not compile. Nothing was stored. */
    record Refused(List<Problem> problems) implements EditOutcome {}

    /** Somebody else has changed, published or replaced the draft since it was read. Nothing was stored. */
    record Overtaken() implements EditOutcome {}
}
