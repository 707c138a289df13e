package org.landfall.interview.ui.review;

import com.vaadin.flow.component.html.Span;
import org.landfall.interview.InterviewState;
import org.landfall.interview.review.TrayLine;

/** Where an interview stands, in a word and a colour. */
final class StageBadge {
    private StageBadge() {}

    static Span of(TrayLine line) {
        return of(line.state(), line.stage());
    }

    static Span of(InterviewState state, int stage) {
        Span badge = new Span();
        badge.setText(badge.getTranslation(
                state == InterviewState.COMPLETED ? "review.stage." + stage : "interview.state." + state));
        badge.addClassName("lf-badge");
        badge.getElement()
                .setAttribute(
                        "data-tone",
                        switch (state) {
                            case COMPLETED -> "accent";
                            case RETURNED -> "warm";
                            case APPROVED -> "ok";
                            case DRAFT, WITHDRAWN -> "plain";
                        });
        return badge;
    }
}
