package org.landfall.interview.ui.review;

import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import org.landfall.shell.Moments;

/** How long ago something was, with the exact moment on hover. */
final class Waiting extends Span {
    Waiting(Instant since) {
        Duration past = Duration.between(since, Instant.now());
        if (past.toDays() > 0) {
            setText(getTranslation("review.waiting.days", past.toDays()));
        } else if (past.toHours() > 0) {
            setText(getTranslation("review.waiting.hours", past.toHours()));
        } else {
            setText(getTranslation("review.waiting.minutes", Math.max(1, past.toMinutes())));
        }
        setTitle(Moments.dayAndTime(since));
    }
}
