package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * The way out at once, for the key and for everything marked {@code data-quick-exit}. The browser hides the page before
 * anybody is asked; what was being typed and this call reach the server as soon as it can be reached.
 */
@Tag("quick-exit")
@JsModule("./components/quick-exit.ts")
public final class QuickExit extends Component {
    /** Marks a button that leaves. */
    public static final String MARK = "data-quick-exit";

    private final transient Runnable leave;

    public QuickExit(Runnable leave) {
        this.leave = leave;
        // an event takes along what was typed and waits to be sent, which a call does not
        getElement().addEventListener("handing-in", words -> {});
        getElement().setProperty("word", getTranslation("conduct.exit.page"));
    }

    @ClientCallable
    void leave() {
        leave.run();
    }
}
