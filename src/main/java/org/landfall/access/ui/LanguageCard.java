package org.landfall.access.ui;

import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import org.landfall.shell.Languages;
import org.landfall.shell.Preferences;

/** The language of the screens in this browser. */
class LanguageCard extends OwnCard {
    LanguageCard() {
        super("access.language");
        begin(getTranslation("access.own.language.text"));
        Select<Locale> language = new Select<>();
        language.setLabel(getTranslation("access.language"));
        language.setItems(Languages.ALL);
        language.setItemLabelGenerator(Languages::nameOf);
        language.setValue(Languages.of(getLocale().getLanguage()));
        language.addValueChangeListener(change -> Preferences.speak(change.getValue()));
        add(language);
    }
}
