package org.landfall.instrument;

import java.util.List;
import org.landfall.instrument.xlsform.Problem;

/** What came of adding or removing a file beside a draft. */
public sealed interface FileOutcome {

    record Done() implements FileOutcome {}

    /** The file is not fit; nothing was stored. */
    record Refused(List<Problem> problems) implements FileOutcome {}

    /** Somebody has published or removed the draft in the meantime; nothing was stored. */
    record NoDraft() implements FileOutcome {}
}
