package org.landfall.interview.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes a session to where its journal left it, entry by entry as they were written. */
final class Replaying {
    private final Answering answering;
    private final Position position;
    private final List<Entry> keptAside = new ArrayList<>();

    private final RecordTime time;

    Replaying(Answering answering, Position position, RecordTime time) {
        this.answering = answering;
        this.position = position;
        this.time = time;
    }

    /** @param times of the entries, or none */
    void redo(List<Entry> journal, List<Instant> times) {
        for (int i = 0; i < journal.size(); i++) {
            time.at(times.isEmpty() ? null : times.get(i));
            if (!redo(journal.get(i))) {
                keptAside.add(journal.get(i));
            }
        }
        time.at(null);
    }

    /** Entries that found no place in this form. */
    List<Entry> keptAside() {
        return List.copyOf(keptAside);
    }

    private boolean redo(Entry entry) {
        return switch (entry) {
            case Entry.Answered answered -> answering.redo(answered);
            case Entry.RosterGrew grew -> answering.grow(grew.rosterPath());
            case Entry.RosterShrank shrank -> answering.shrink(shrank.entryPath());
            case Entry.Moved moved -> {
                position.moveTo(moved.path());
                yield true;
            }
            case Entry.Happened ignored -> true;
            case Entry.Amended _ -> true;
        };
    }
}
