package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Records the sound of a talk, as long as the person allows it. The browser sends it past the screen. */
@Tag("sound-recorder")
@JsModule("./components/sound-recorder.ts")
public final class SoundRecorder extends Component {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public SoundRecorder() {
        addClassName("iv-sound");
        Map<String, String> words = Stream.of(
                        "start",
                        "goOn",
                        "stop",
                        "asking",
                        "denied",
                        "none",
                        "saved",
                        "waiting",
                        "silent",
                        "ended",
                        "forgotten")
                .collect(Collectors.toMap(word -> word, word -> getTranslation("conduct.sound." + word)));
        getElement().setProperty("words", JSON.writeValueAsString(words));
    }

    /** Where it is not allowed there is nothing to see, and what runs ends at once. */
    public void allow(boolean allowed) {
        getElement().setProperty("allowed", allowed);
    }
}
