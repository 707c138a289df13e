package org.landfall.interview.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The keys of the reading view, as words: one of j k q a r, or help. Typing is left alone. */
@Tag("review-keys")
@JsModule("./components/review-keys.ts")
class ReviewKeys extends Component {

    void onKey(ComponentEventListener<Pressed> listener) {
        addListener(Pressed.class, listener);
    }

    @DomEvent("review-key")
    public static class Pressed extends ComponentEvent<ReviewKeys> {
        private final String word;

        public Pressed(ReviewKeys source, boolean fromClient, @EventData("event.detail.word") String word) {
            super(source, fromClient);
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
