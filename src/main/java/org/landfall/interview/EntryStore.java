package org.landfall.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.landfall.interview.engine.Entry;
import org.landfall.respondent.ConsentStep;

/** Where the steps of an open interview go. */
sealed interface EntryStore permits SealedJournal, NothingKept {

    /**
     * Adds entries behind the {@code last} known one, and in the same commit what they say about consent.
     *
     * @return when they were stored, empty where nothing is kept
     */
    Optional<Instant> append(int last, List<Entry> entries, List<ConsentStep> agreed);
}
