package org.landfall.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.landfall.interview.engine.Entry;

/** Where the steps of an open interview go. */
sealed interface EntryStore permits SealedJournal, NothingKept {

    /**
     * Adds entries behind the {@code last} known one.
     *
     * @return when they were stored, empty where nothing is kept
     */
    Optional<Instant> append(int last, List<Entry> entries);
}
