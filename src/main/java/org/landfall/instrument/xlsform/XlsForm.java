package org.landfall.instrument.xlsform;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A form as the sheets describe it, old spellings undone, ready to be written as an XForm.
 *
 * @param settings by the standard's names: {@code id_string}, {@code version}, {@code instance_name} …
 * @param attributes of the instance, from {@code attribute::…} settings
 * @param entitiesVersion of the specification that the form's entities need; empty when it has none
 */
public final class XlsForm {
    final Element root;
    final Map<String, String> settings;
    final Map<String, String> attributes;
    final Lists lists;
    final String title;
    final String defaultLanguage;
    final String entitiesVersion;

    XlsForm(
            Element root,
            Map<String, String> settings,
            Map<String, String> attributes,
            Lists lists,
            String title,
            String defaultLanguage,
            String entitiesVersion) {
        this.root = root;
        this.settings = settings;
        this.attributes = attributes;
        this.lists = lists;
        this.title = title;
        this.defaultLanguage = defaultLanguage;
        this.entitiesVersion = entitiesVersion;
    }

    public String id() {
        return setting("id_string").orElse("data");
    }

    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    public String title() {
        return title;
    }

    public Element root() {
        return root;
    }

    /** The lists of the choices sheet. */
    public Map<String, ChoiceList> lists() {
        return Collections.unmodifiableMap(lists.choices());
    }

    /** The languages that its texts are written in, by the names of the headings; none where every text has but one. */
    public Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        root.visit(element -> {
            languages.addAll(element.label.byLanguage().keySet());
            languages.addAll(element.hint.byLanguage().keySet());
            languages.addAll(element.guidance.byLanguage().keySet());
            element.bind
                    .values()
                    .forEach(message -> languages.addAll(message.byLanguage().keySet()));
        });
        lists.choices()
                .values()
                .forEach(list -> list.options()
                        .forEach(option ->
                                languages.addAll(option.label().byLanguage().keySet())));
        return languages;
    }
}
