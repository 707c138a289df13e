package org.landfall.access.ui;

import com.vaadin.flow.component.UI;
import org.landfall.access.AccessOutcome;
import org.landfall.shell.Notices;

/** Shows what came of a click: a short message, a link to hand over, or the sentence that says why not. */
final class Outcomes {
    private Outcomes() {}

    /** Whether something was changed. */
    static boolean show(AccessOutcome outcome) {
        return switch (outcome) {
            case AccessOutcome.Done done -> {
                Notices.done(text("access.done"));
                yield true;
            }
            case AccessOutcome.Linked linked -> {
                new LinkDialog(linked.link()).open();
                yield true;
            }
            case AccessOutcome.Asked asked -> {
                Notices.done(text("access.asked"));
                yield true;
            }
            case AccessOutcome.Refused refused -> {
                Notices.problem(text(refused.textKey()));
                yield false;
            }
        };
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
