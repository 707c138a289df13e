package org.landfall.study.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Languages that somebody speaks, by their names in the language of the screen. */
final class LanguageBox extends MultiSelectComboBox<String> {
    LanguageBox(String label) {
        setLabel(label);
        setItems(all(getLocale()));
        setItemLabelGenerator(code -> Locale.of(code).getDisplayLanguage(getLocale()));
        setSelectedItemsOnTop(true);
    }

    List<String> codes() {
        return getValue().stream().sorted().toList();
    }

    private static List<String> all(Locale reader) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .sorted(Comparator.comparing(code -> Locale.of(code).getDisplayLanguage(reader)))
                .toList();
    }
}
