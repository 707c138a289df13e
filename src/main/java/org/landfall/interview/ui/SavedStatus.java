package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.landfall.interview.Unsent;
import org.landfall.shell.Moments;
import tools.jackson.databind.json.JsonMapper;

/** "Saved 14:02:07", and only when it is true. */
@Tag("saved-status")
@JsModule("./components/saved-status.ts")
class SavedStatus extends Component {
    private static final String RESUMING = "resuming";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private transient Consumer<Optional<Unsent>> then = nothing -> {};

    SavedStatus() {
        addClassName("iv-saved");
        getElement().setProperty("unsaved", getTranslation("interview.unsaved"));
    }

    /**
     * @param refused whether the answer as it stands was not taken
     * @param count grows with every entry that was stored
     */
    void show(Optional<Instant> savedAt, boolean allSaved, boolean refused, int count) {
        String text = !allSaved
                ? getTranslation("interview.retrying")
                : savedAt.map(at -> getTranslation("interview.saved", Moments.clock(at)))
                        .orElse("");
        getElement().setProperty("saved", text);
        getElement().setAttribute("data-waiting", !allSaved);
        getElement().setProperty("refused", refused);
        getElement().setProperty("count", count);
    }

    /** Asks the page what the screen before this one still held. */
    void askWhatIsLeft(Consumer<Optional<Unsent>> then) {
        this.then = then;
        getElement().setProperty(RESUMING, true);
        getElement().executeJs("return this.takeLeft()").then(String.class, this::left);
    }

    /** @param held as JSON, empty when it held nothing */
    void left(String held) {
        getElement().setProperty(RESUMING, false);
        then.accept(held.isEmpty() ? Optional.empty() : Optional.of(JSON.readValue(held, Unsent.class)));
    }

    /** Puts into its field what another page held; where the field is not there, its words are shown. */
    void restore(Unsent.Field field) {
        getElement()
                .executeJs("return this.restore($0, $1, $2)", field.index(), field.tag(), field.value())
                .then(Boolean.class, there -> {
                    if (!there) {
                        CompareDialog.show("", field.words());
                    }
                });
    }
}
