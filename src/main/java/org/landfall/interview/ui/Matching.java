package org.landfall.interview.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.text.Normalizer;
import java.util.Locale;
import org.landfall.interview.engine.ChoiceView;

/** What typing finds: the words in any language of the form, composed or not, wherever they stand. */
final class Matching {
    static final ComboBox.ItemFilter<ChoiceView> CHOICES = (choice, typed) -> {
        String wanted = plain(typed.strip());
        return plain(choice.label()).contains(wanted)
                || choice.labels().values().stream()
                        .anyMatch(label -> plain(label).contains(wanted));
    };

    private Matching() {}

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
