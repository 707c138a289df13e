package org.landfall.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.landfall.interview.engine.Entry;
import org.landfall.interview.engine.Happening;
import org.landfall.respondent.ConsentFile;
import org.landfall.respondent.ConsentStep;

/** The journal of one interview, every entry sealed, and the record of consent beside it. */
record SealedJournal(InterviewId id, SealedInterview seal, ConsentFile consent, Journal journal) implements EntryStore {

    @Override
    public Optional<Instant> append(int last, List<Entry> entries, List<ConsentStep> agreed) {
        List<byte[]> sealed = IntStream.range(0, entries.size())
                .mapToObj(i -> seal.seal(entries.get(i), last + i + 1))
                .toList();
        boolean parted = entries.stream()
                .anyMatch(entry ->
                        entry instanceof Entry.Happened(String _, Happening what) && what instanceof Happening.Parted);
        return Optional.of(StoredAnswers.timed(() -> agreed.isEmpty()
                ? journal.append(id, last, sealed, parted)
                : journal.append(id, last, sealed, parted, consent, agreed)));
    }
}
