package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.landfall.shell.Notices;

/** Says what keeps answers from being stored, and tries again every two seconds while the server cannot be reached. */
final class Retrying {
    private static final int RETRY_MILLISECONDS = 2_000;

    private final Component screen;
    private final Runnable retry;
    private @Nullable Registration polling;

    Retrying(Component screen, Runnable retry) {
        this.screen = screen;
        this.retry = retry;
    }

    /** @param untold whether a report of distress waits to be told */
    void show(Trouble trouble, boolean untold) {
        boolean waiting = trouble == Trouble.NOT_SAVED || untold;
        UI ui = UI.getCurrent();
        if (waiting && polling == null) {
            ui.setPollInterval(RETRY_MILLISECONDS);
            polling = ui.addPollListener(poll -> retry.run());
        } else if (!waiting && polling != null) {
            ui.setPollInterval(-1);
            polling.remove();
            polling = null;
        }
        if (trouble == Trouble.CLOSED) {
            Notices.problem(screen.getTranslation("interview.closed"));
        }
    }
}
