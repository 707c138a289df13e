package org.landfall.instrument;

import java.util.List;

/** What came of the wish to publish a version. */
public sealed interface Publication {

    record Published() implements Publication {}

    /** Nothing changed: for so many questions nobody has said yet how much an answer gives away. */
    record Unconfirmed(int questions) implements Publication {}

    /** Nothing changed: questions choose from these files, which are not there. */
    record MissingLists(List<String> names) implements Publication {}

    /** Nothing changed: somebody published, replaced or removed it in the meantime. */
    record NoDraft() implements Publication {}
}
