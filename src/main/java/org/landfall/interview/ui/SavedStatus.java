package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.landfall.interview.Unsent;
import org.landfall.shell.FullDisk;
import org.landfall.shell.Moments;
import tools.jackson.databind.json.JsonMapper;

/** "Saved 14:02:07", and only when it is true. */
@Tag("saved-status")
@JsModule("./components/saved-status.ts")
class SavedStatus extends Component {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private transient Consumer<Optional<Unsent>> then = nothing -> {};

    SavedStatus() {
        addClassName("iv-saved");
        getElement().setProperty("unsaved", getTranslation("interview.unsaved"));
    }

    /**
     * @param refused whether the answer as it stands was not taken
     * @param count grows with every entry that was stored
     * @param level of distress that is stored
     */
    void show(Optional<Instant> savedAt, boolean allSaved, boolean refused, int count, int level) {
        String text = !allSaved
                ? getTranslation(FullDisk.now() ? "interview.fullDisk" : "interview.retrying")
                : savedAt.map(at -> getTranslation("interview.saved", Moments.clock(at)))
                        .orElse("");
        getElement().setProperty("saved", text);
        getElement().setAttribute("data-waiting", !allSaved);
        getElement().setProperty("refused", refused);
        getElement().setProperty("level", level);
        getElement().setProperty("count", count);
    }

    /** Asks the page what the screen before this one still held. What is typed from then on waits for {@link #letGo}. */
    void askWhatIsLeft(Consumer<Optional<Unsent>> then) {
        this.then = then;
        getElement().executeJs("return this.takeLeft()").then(String.class, this::left);
    }

    /** @param held as JSON, empty when it held nothing */
    void left(String held) {
        then.accept(held.isEmpty() ? Optional.empty() : Optional.of(JSON.readValue(held, Unsent.class)));
    }

    /** Sets the level of distress that another page could not tell. */
    void press(String level) {
        getElement().executeJs("this.press($0)", level);
    }

    /** What was typed since goes into the words that are open at that place; where they are not there, it is shown. */
    void letGo(String place) {
        getElement().executeJs("return this.letGo($0)", place).then(String.class, typed -> {
            if (!typed.isEmpty()) {
                CompareDialog.show("", typed);
            }
        });
    }

    /** What was typed since goes into these words. */
    void giveTo(TextArea words) {
        words.getElement().executeJs("$0.giveTo(this)", getElement());
    }

    /** Puts into its field what another page held; where the field is not there, its words are shown. */
    void restore(Unsent.Field field) {
        restore(field, field.value(), field.words());
    }

    /** The same with other words. */
    void restore(Unsent.Field field, String words) {
        restore(field, JSON.writeValueAsString(words), words);
    }

    private void restore(Unsent.Field field, String value, String words) {
        getElement()
                .executeJs("return this.restore($0, $1, $2)", field.index(), field.tag(), value)
                .then(Boolean.class, there -> {
                    if (!there) {
                        CompareDialog.show("", words);
                    }
                });
    }
}
