package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.util.Optional;
import org.landfall.shell.Moments;

/** "Saved 14:02:07", and only when it is true. */
@Tag("saved-status")
@JsModule("./components/saved-status.ts")
class SavedStatus extends Component {
    SavedStatus() {
        addClassName("iv-saved");
        getElement().setProperty("unsaved", getTranslation("interview.unsaved"));
    }

    /** @param count grows with every entry that was stored */
    void show(Optional<Instant> savedAt, boolean allSaved, int count) {
        String text = !allSaved
                ? getTranslation("interview.retrying")
                : savedAt.map(at -> getTranslation("interview.saved", Moments.clock(at)))
                        .orElse("");
        getElement().setProperty("saved", text);
        getElement().setAttribute("data-waiting", !allSaved);
        getElement().setProperty("count", count);
    }
}
