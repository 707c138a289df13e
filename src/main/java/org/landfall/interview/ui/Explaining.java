package org.landfall.interview.ui;

import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.Reply;

/** In an interview that came back: a change that was refused for want of a reason waits here until the reason is given. */
final class Explaining {
    private final Conduct conduct;
    private @Nullable Reply waiting;

    Explaining(Conduct conduct) {
        this.conduct = conduct;
    }

    /** An answer was handed in, and taken or not. */
    void tried(String path, Reply reply, boolean taken) {
        waiting = !taken && conduct.open().unexplained(path) ? reply : null;
    }

    /** Says why the answer of the open question changes; the change that waited for it is made. */
    void explain(String path, String reason) {
        Reply reply = waiting;
        keepAsItWas();
        conduct.step(() -> conduct.open().explain(path, reason));
        if (reply != null) {
            conduct.answer(reply, false);
        }
    }

    /** Leaves the answer as it was handed in. */
    void keepAsItWas() {
        waiting = null;
        conduct.clearRefusal();
    }
}
