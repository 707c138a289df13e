package org.landfall.interview.ui;

import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.ui.talk.DoNotRecord;

/** What every card has alike, taken from one to the next: what is made anew is sent anew. */
final class KeptParts {
    private final Reasons reasons;
    private final Steps steps;
    private final DoNotRecord doNotRecord = new DoNotRecord();

    KeptParts(CardActions actions) {
        reasons = new Reasons(actions.without());
        steps = new Steps(actions.back(), actions.next());
    }

    Reasons reasons(QuestionView question) {
        reasons.show(question);
        return reasons;
    }

    Steps steps() {
        return steps;
    }

    DoNotRecord doNotRecord() {
        return doNotRecord;
    }
}
