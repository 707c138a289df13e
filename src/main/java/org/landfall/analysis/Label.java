package org.landfall.analysis;

import java.util.Map;

/** What a variable or code is called, by language code ({@code en}, {@code ko}). */
public record Label(Map<String, String> byLanguage) {
    public Label {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The words in that language, else in English, else in any, else none. */
    public String in(String language) {
        var words = byLanguage.getOrDefault(language, byLanguage.get("en"));
        return words != null ? words : byLanguage.values().stream().findFirst().orElse("");
    }
}
