package org.landfall.interview.engine;

import java.util.List;
import java.util.Optional;

/** Where the interview stands, and the way on and back across modules. */
final class Position {
    private final Outline outline;
    private final Ledger ledger;
    private String at = "";

    Position(Outline outline, Ledger ledger) {
        this.outline = outline;
        this.ledger = ledger;
    }

    void moveTo(String path) {
        at = path;
        ledger.see(path);
    }

    String current() {
        return outline.stopAtOrAfter(at).map(Walk.Spot::path).orElse("");
    }

    Optional<String> neighbour(int step) {
        List<String> stops = outline.stops().stream().map(Walk.Spot::path).toList();
        int to = stops.indexOf(current()) + step;
        return to >= 0 && to < stops.size() ? Optional.of(stops.get(to)) : Optional.empty();
    }
}
