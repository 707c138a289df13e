package org.landfall.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.landfall.interview.engine.Entry;
import org.landfall.respondent.ConsentStep;

/** For trying a form out: what was answered lives in the session and goes with it. */
record NothingKept() implements EntryStore {

    @Override
    public Optional<Instant> append(int last, List<Entry> entries, List<ConsentStep> agreed) {
        return Optional.empty();
    }
}
