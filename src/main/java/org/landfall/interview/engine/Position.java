package org.landfall.interview.engine;

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
        if (ledger.see(path)) {
            outline.seen();
        }
    }

    String current() {
        return outline.stopAtOrAfter(at).map(Walk.Spot::path).orElse("");
    }

    Optional<String> neighbour(int step) {
        return outline.standing().neighbour(current(), step).map(Walk.Spot::path);
    }
}
