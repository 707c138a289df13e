package org.landfall.instrument.xlsform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a column and its translations say: one text for every language, or a text for each that the headings name. Never
 * both: a plain column beside translated ones counts for the default language.
 *
 * @param plain empty where the texts have languages, or where there is none
 */
public record Localized(String plain, Map<String, String> byLanguage) {
    static final Localized NONE = new Localized("", Map.of());

    static Localized of(String plain) {
        return plain.isEmpty() ? NONE : new Localized(plain, Map.of());
    }

    static Localized of(String plain, Map<String, String> byLanguage, String defaultLanguage) {
        if (byLanguage.isEmpty()) {
            return of(plain);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        if (!plain.isEmpty() && !byLanguage.containsKey(defaultLanguage)) {
            texts.put(defaultLanguage, plain);
        }
        texts.putAll(byLanguage);
        return new Localized("", texts);
    }

    public boolean isEmpty() {
        return plain.isEmpty() && byLanguage.isEmpty();
    }

    public boolean translated() {
        return !byLanguage.isEmpty();
    }

    /** The texts by language, a plain one under the default language. */
    Map<String, String> in(String defaultLanguage) {
        return plain.isEmpty() ? byLanguage : Map.of(defaultLanguage, plain);
    }

    Localized map(UnaryOperator<String> change) {
        Map<String, String> texts = new LinkedHashMap<>();
        byLanguage.forEach((language, text) -> texts.put(language, change.apply(text)));
        return new Localized(change.apply(plain), texts);
    }
}
