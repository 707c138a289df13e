package org.landfall.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.landfall.interview.engine.Entry;

/** The journal of one interview, every entry sealed. */
record SealedJournal(InterviewId id, SealedInterview seal, Journal journal) implements EntryStore {

    @Override
    public Optional<Instant> append(int last, List<Entry> entries) {
        List<byte[]> sealed = IntStream.range(0, entries.size())
                .mapToObj(i -> seal.seal(entries.get(i), last + i + 1))
                .toList();
        return Optional.of(journal.append(id, last, sealed));
    }
}
