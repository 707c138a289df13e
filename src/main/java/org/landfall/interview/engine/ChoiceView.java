package org.landfall.interview.engine;

import java.util.Map;

/** One choice that is offered now. {@link #label()} is in the language of the session. */
public record ChoiceView(String code, String label, Map<String, String> labels) {

    public String label(String language) {
        return labels.getOrDefault(language, label);
    }
}
