package org.landfall.interview.engine;

import java.util.List;

/** How far a part of the interview is. */
record Tally(Progress progress, ModuleState.State state) {

    static Tally of(List<Walk.Spot> spots, Ledger ledger) {
        if (spots.isEmpty()) {
            return new Tally(new Progress(0, 0), ModuleState.State.LEFT_OUT);
        }
        int applying = 0;
        int answered = 0;
        boolean touched = false;
        boolean done = true;
        boolean spared = false;
        for (Walk.Spot spot : spots) {
            boolean seen = ledger.saw(spot.path());
            touched |= seen;
            if (spot instanceof Walk.AskSpot ask) {
                boolean has = ledger.answered(ask.path(), ask.node());
                touched |= has;
                done &= has || passed(ask, seen);
                spared |= ledger.without(ask.path(), Missing.NA_MODULE);
                applying += ask.counted() ? 1 : 0;
                answered += ask.counted() && has ? 1 : 0;
            }
        }
        Progress progress = new Progress(answered, applying);
        return new Tally(progress, spared ? ModuleState.State.SPARED : state(touched, done));
    }

    /** Optional questions and notes are done once they have been shown. */
    private static boolean passed(Walk.AskSpot ask, boolean seen) {
        return !ask.counted() || (seen && !ask.node().isRequired());
    }

    private static ModuleState.State state(boolean touched, boolean done) {
        if (!touched) {
            return ModuleState.State.OPEN;
        }
        return done ? ModuleState.State.DONE : ModuleState.State.PARTLY;
    }
}
