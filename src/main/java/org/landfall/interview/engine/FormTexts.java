package org.landfall.interview.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.services.locale.Localizer;
import org.jspecify.annotations.Nullable;

/** All texts of a form in all its languages, taken out of it once and shared by its sessions. Immutable. */
final class FormTexts {
    private static final Pattern LANGUAGE_CODE = Pattern.compile("\\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\\)\\s*$");

    /** What the standard's forms say where a language lacks a text. */
    private static final String MISSING = "-";

    private final Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();
    private final String defaultLanguage;

    private FormTexts(@Nullable Localizer localizer) {
        if (localizer == null) {
            this.defaultLanguage = "";
            return;
        }
        for (String locale : localizer.getAvailableLocales()) {
            Map<String, String> texts = new HashMap<>();
            localizer.getLocaleData(locale).forEach((id, text) -> texts.put(id, String.valueOf(text)));
            byLanguage.put(code(locale), texts);
        }
        this.defaultLanguage = code(localizer.getDefaultLocale());
    }

    /** Leaves the form without texts. */
    static FormTexts takenOutOf(FormDef form) {
        FormTexts texts = new FormTexts(form.getLocalizer());
        form.setLocalizer(null);
        return texts;
    }

    List<String> languages() {
        return List.copyOf(byLanguage.keySet());
    }

    boolean has(String language) {
        return byLanguage.containsKey(language);
    }

    String defaultLanguage() {
        return defaultLanguage;
    }

    /** The text as written, placeholders unfilled; in the default language where this one has none. */
    @Nullable
    String raw(String language, String id) {
        String text = byLanguage.getOrDefault(language, Map.of()).get(id);
        return text != null && !text.equals(MISSING)
                ? text
                : byLanguage.getOrDefault(defaultLanguage, Map.of()).get(id);
    }

    /** {@code 한국어 (ko)} gives {@code ko}. */
    private static String code(String locale) {
        Matcher matcher = LANGUAGE_CODE.matcher(locale);
        return matcher.find() ? matcher.group(1) : locale;
    }
}
