package org.landfall.interview.engine;

import java.util.List;
import java.util.Map;

/** One choice that is offered now. {@link #label()} is in the language of the session. */
public record ChoiceView(String code, String label, Map<String, String> labels, List<Media> media) {

    public ChoiceView(String code, String label, Map<String, String> labels) {
        this(code, label, labels, List.of());
    }

    public String label(String language) {
        return labels.getOrDefault(language, label);
    }
}
