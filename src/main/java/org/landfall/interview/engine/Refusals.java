package org.landfall.interview.engine;

import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences the engine itself says when an answer cannot be taken and the form has no words for it. */
final class Refusals {
    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Refusals() {}

    static String sentence(String key, String language) {
        return ResourceBundle.getBundle("vaadin-i18n.engine", Locale.forLanguageTag(language), AS_ASKED)
                .getString("engine.refused." + key);
    }
}
