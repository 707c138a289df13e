package org.landfall.instrument.xlsform;

import java.util.Map;
import java.util.Optional;

/**
 * A form as the sheets describe it, old spellings undone, ready to be written as an XForm.
 *
 * @param settings by the standard's names: {@code id_string}, {@code version}, {@code instance_name} …
 * @param attributes of the instance, from {@code attribute::…} settings
 * @param lists all of the choices sheet, in order
 */
public final class XlsForm {
    final Element root;
    final Map<String, String> settings;
    final Map<String, String> attributes;
    final Map<String, ChoiceList> lists;
    final String title;
    final String defaultLanguage;

    XlsForm(
            Element root,
            Map<String, String> settings,
            Map<String, String> attributes,
            Map<String, ChoiceList> lists,
            String title,
            String defaultLanguage) {
        this.root = root;
        this.settings = settings;
        this.attributes = attributes;
        this.lists = lists;
        this.title = title;
        this.defaultLanguage = defaultLanguage;
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

    public Map<String, ChoiceList> lists() {
        return Map.copyOf(lists);
    }
}
