package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;

/** How many minutes the talk has lasted without its pauses. Says once when a rest is due. */
@Tag("talk-clock")
@JsModule("./components/talk-clock.ts")
public final class TalkClock extends Component {
    private static final Duration UNTIL_REST = Duration.ofMinutes(25);

    public TalkClock(Duration lasted, boolean restOffered, Runnable restDue) {
        getElement().setProperty("seconds", lasted.toSeconds());
        getElement().setProperty("rest", restOffered ? 0 : UNTIL_REST.toSeconds());
        getElement().setProperty("text", getTranslation("conduct.minutes"));
        ComponentEventListener<RestDue> listener = due -> restDue.run();
        addListener(RestDue.class, listener);
    }

    @DomEvent("rest-due")
    public static class RestDue extends ComponentEvent<TalkClock> {
        public RestDue(TalkClock source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
