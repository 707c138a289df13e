package org.landfall.study;

import java.util.Set;

/** What came of opening a study, or of changing what an open one says. */
public sealed interface CharterOutcome {
    record Done() implements CharterOutcome {}

    /** Nothing was changed; this is still needed. */
    record Refused(Set<Needed> missing) implements CharterOutcome {}
}
