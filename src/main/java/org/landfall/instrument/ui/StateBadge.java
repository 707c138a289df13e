package org.landfall.instrument.ui;

import com.vaadin.flow.component.html.Span;
import org.landfall.instrument.InstrumentState;

/** Where a version stands, in a word and a colour. */
final class StateBadge extends Span {
    StateBadge(InstrumentState state) {
        setText(getTranslation("instrument.state." + state));
        addClassName("lf-badge");
        getElement()
                .setAttribute(
                        "data-tone",
                        switch (state) {
                            case DRAFT -> "warm";
                            case PUBLISHED -> "ok";
                            case CLOSED -> "quiet";
                        });
    }
}
