package org.landfall.interview.ui;

import org.landfall.interview.ContinuedElsewhereException;
import org.landfall.interview.InterviewClosedException;
import org.landfall.interview.OpenInterview;

/** Takes a step and writes everything it changed in one commit. */
final class Saving {
    private final OpenInterview open;
    private Trouble trouble = Trouble.NONE;

    Saving(OpenInterview open) {
        this.open = open;
    }

    void step(Runnable change) {
        try {
            change.run();
            open.save();
            trouble = open.allSaved() ? Trouble.NONE : Trouble.NOT_SAVED;
        } catch (ContinuedElsewhereException e) {
            trouble = Trouble.ELSEWHERE;
        } catch (InterviewClosedException e) {
            trouble = Trouble.CLOSED;
        }
    }

    Trouble trouble() {
        return trouble;
    }
}
