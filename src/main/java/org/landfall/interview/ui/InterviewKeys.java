package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The keys of the interview, as words: next, back, help, find, question, a digit, or a letter such as D or P. */
@Tag("interview-keys")
@JsModule("./components/interview-keys.ts")
class InterviewKeys extends Component {

    void onKey(ComponentEventListener<Pressed> listener) {
        addListener(Pressed.class, listener);
    }

    @DomEvent("interview-key")
    public static class Pressed extends ComponentEvent<InterviewKeys> {
        private final String word;

        public Pressed(InterviewKeys source, boolean fromClient, @EventData("event.detail.word") String word) {
            super(source, fromClient);
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
