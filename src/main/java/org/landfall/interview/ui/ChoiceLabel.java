package org.landfall.interview.ui;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.ChoiceView;

/**
 * One choice: the key that picks it, the words of the respondent, and quietly those of the interviewer. Made for every
 * choice of every question, so it is one element where it can be; the style sheet draws the key.
 */
final class ChoiceLabel extends Span {
    private static final int KEYS = 10;

    /** @param place from 0 */
    ChoiceLabel(ChoiceView choice, int place, String language, @Nullable String beside, CardActions.Files files) {
        super(choice.label());
        addClassName("iv-choice");
        getElement().setAttribute("lang", language);
        if (place < KEYS) {
            getElement().setAttribute("data-key", String.valueOf((place + 1) % KEYS));
        }
        if (!choice.media().isEmpty()) {
            add(new LabelMedia(choice.media(), choice.label(), files.media()));
        }
        if (beside != null) {
            Span quiet = new Span(choice.label(beside));
            quiet.addClassName("iv-beside");
            quiet.getElement().setAttribute("lang", beside);
            add(quiet);
        }
    }
}
