package org.landfall.interview.ui;

import com.vaadin.flow.component.AttachEvent;
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

    /** Whose Back it is: the browser learns the address of a page later than its parts. */
    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .setAttribute(
                        "place",
                        event.getUI().getInternals().getActiveViewLocation().getPath());
    }

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
