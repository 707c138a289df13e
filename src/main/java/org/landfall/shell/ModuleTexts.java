package org.landfall.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of the screens, one bundle a module ({@code vaadin-i18n/<module>.properties}, English, and
 * {@code <module>_ko.properties}), merged at start. A missing text shows its key and is logged once a call.
 */
@Component
public class ModuleTexts implements I18NProvider {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleTexts.class);

    private final Map<String, String> english = new HashMap<>();
    private final Map<String, String> korean = new HashMap<>();

    ModuleTexts() {
        try {
            for (Resource bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:vaadin-i18n/*.properties")) {
                read(bundle);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        Map<String, String> texts = Locale.KOREAN.getLanguage().equals(locale.getLanguage()) ? korean : english;
        String text = texts.get(key);
        if (text == null) {
            LOG.warn("No text for key {} in language {}", key, locale.getLanguage());
            return key;
        }
        return params.length == 0 ? text : new MessageFormat(text, locale).format(params);
    }

    private void read(Resource bundle) throws IOException {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        String name = String.valueOf(bundle.getFilename());
        Map<String, String> texts = name.endsWith("_ko.properties") ? korean : english;
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
    }
}
