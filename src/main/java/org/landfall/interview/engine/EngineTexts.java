package org.landfall.interview.engine;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences the engine itself says, in the language of the interview. */
final class EngineTexts {
    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private EngineTexts() {}

    /** Why an answer cannot be taken, where the form has no words for it. */
    static String refusal(String key, String language) {
        return text("refused." + key, language);
    }

    static String of(String key, String language, Object... parts) {
        return new MessageFormat(text(key, language), Locale.forLanguageTag(language)).format(parts);
    }

    static String day(LocalDate day, String patternKey, String language) {
        return DateTimeFormatter.ofPattern(text(patternKey, language), Locale.forLanguageTag(language))
                .format(day);
    }

    private static String text(String key, String language) {
        return ResourceBundle.getBundle("vaadin-i18n.engine", Locale.forLanguageTag(language), AS_ASKED)
                .getString("engine." + key);
    }
}
