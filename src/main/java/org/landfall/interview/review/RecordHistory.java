package org.landfall.interview.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.HandIn;
import org.landfall.interview.Written;
import org.landfall.interview.engine.Entry;

/**
 * Every answer of a record through time, read from its journal. When a roster entry is taken out, those behind it move up
 * and take their history along.
 */
public final class RecordHistory {
    private final List<HandIn> handIns;
    private final List<Change> all = new ArrayList<>();
    private final Map<String, Entry.Answered> standing = new TreeMap<>();
    private final Map<String, List<Change>> byPath = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private int reasonsSince;

    RecordHistory(List<Written> journal, List<HandIn> handIns) {
        this.handIns = handIns;
        journal.forEach(this::see);
    }

    /** Every change in the order in which they were made. */
    public List<Change> all() {
        return List.copyOf(all);
    }

    /** What happened to the answer that stands at the path now. */
    public List<Change> of(String path) {
        return List.copyOf(byPath.getOrDefault(path, List.of()));
    }

    /** Whether the answer at the path was changed since the interview came back the last time. */
    public boolean amended(String path) {
        int round = handIns.size() - 1;
        return round > 0 && of(path).stream().anyMatch(change -> change.handIns() == round);
    }

    private void see(Written written) {
        switch (written.entry()) {
            case Entry.Answered answered -> answered(written, answered);
            case Entry.RosterShrank shrank -> shrank(written, shrank.entryPath());
            case Entry.Amended amended -> explained(written, amended);
            case Entry.Moved _, Entry.RosterGrew _, Entry.Happened _ -> {}
        }
    }

    private void answered(Written written, Entry.Answered after) {
        Entry.Answered before = standing.put(after.path(), after);
        if (!after.equals(before)) {
            keep(after.path(), change(written, after.path(), before, after));
        }
    }

    private void explained(Written written, Entry.Amended amended) {
        int round = handInsBefore(written.number());
        if (round != reasonsSince) {
            reasons.clear();
            reasonsSince = round;
        }
        reasons.put(amended.path(), amended.reason());
    }

    private void shrank(Written written, String entryPath) {
        String roster = entryPath.substring(0, entryPath.lastIndexOf('['));
        int removed = Integer.parseInt(entryPath.substring(roster.length() + 1, entryPath.length() - 1));
        List.copyOf(standing.keySet()).stream()
                .filter(path -> path.startsWith(entryPath + "/"))
                .forEach(path -> {
                    all.add(change(written, path, standing.remove(path), null));
                    byPath.remove(path);
                });
        for (int next = removed + 1; moveUp(roster + "[" + next + "]/", roster + "[" + (next - 1) + "]/"); next++) {
            reasons.keySet().removeIf(path -> path.startsWith(entryPath + "/"));
        }
    }

    /** False when there was nothing to move. */
    private boolean moveUp(String from, String to) {
        List<String> paths =
                standing.keySet().stream().filter(path -> path.startsWith(from)).toList();
        for (String path : paths) {
            String higher = to + path.substring(from.length());
            standing.put(higher, Objects.requireNonNull(standing.remove(path)));
            byPath.put(higher, byPath.getOrDefault(path, new ArrayList<>()));
            byPath.remove(path);
        }
        return !paths.isEmpty();
    }

    private Change change(
            Written written, String path, Entry.@Nullable Answered before, Entry.@Nullable Answered after) {
        int round = handInsBefore(written.number());
        String reason = round == reasonsSince ? reasonFor(path, after == null) : null;
        return new Change(written.number(), written.at(), path, before, after, reason, round);
    }

    /** An entry that goes was explained at one of its answers. */
    private @Nullable String reasonFor(String path, boolean gone) {
        String own = reasons.get(path);
        if (own != null || !gone) {
            return own;
        }
        String entry = path.substring(0, path.lastIndexOf('/') + 1);
        return reasons.entrySet().stream()
                .filter(reason -> reason.getKey().startsWith(entry))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private void keep(String path, Change change) {
        all.add(change);
        byPath.computeIfAbsent(path, first -> new ArrayList<>()).add(change);
    }

    private int handInsBefore(int number) {
        return (int)
                handIns.stream().filter(handIn -> handIn.entries() < number).count();
    }
}
