package org.landfall.interview.engine;

import java.util.NoSuchElementException;
import org.javarosa.core.services.locale.Localizer;
import org.jspecify.annotations.Nullable;

/** What JavaRosa's own functions ask for texts: the shared ones, in the language of this session. */
final class SpokenTexts extends Localizer {
    private final FormTexts texts;
    private String language;

    SpokenTexts(FormTexts texts) {
        this.texts = texts;
        this.language = texts.defaultLanguage();
    }

    @Override
    public String getLocale() {
        return language;
    }

    @Override
    public void setLocale(String language) {
        this.language = language;
    }

    @Override
    public String getDefaultLocale() {
        return texts.defaultLanguage();
    }

    @Override
    public void setToDefault() {
        language = texts.defaultLanguage();
    }

    @Override
    public String[] getAvailableLocales() {
        return texts.languages().toArray(String[]::new);
    }

    @Override
    public boolean hasLocale(String language) {
        return texts.has(language);
    }

    @Override
    public @Nullable String getRawText(String language, String id) {
        return texts.raw(language, id);
    }

    @Override
    public String getText(String id) {
        return getText(id, language);
    }

    @Override
    public String getLocalizedText(String id) {
        return getText(id, language);
    }

    @Override
    public String getText(String id, String language) {
        String text = texts.raw(language, id);
        if (text == null) {
            throw new NoSuchElementException("no such text");
        }
        return text;
    }
}
