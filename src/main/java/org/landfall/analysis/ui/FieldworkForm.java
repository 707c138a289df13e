package org.landfall.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.landfall.analysis.Fieldwork;
import org.landfall.analysis.Label;
import org.landfall.shell.Languages;

/** How people were found and in which years, for everybody who reads numbers of the vintage. */
final class FieldworkForm extends Div {
    private final Map<Locale, TextArea> found = new LinkedHashMap<>();
    private final IntegerField from = year("cut.fieldwork.from");
    private final IntegerField to = year("cut.fieldwork.to");

    /** @param before what was said of the last vintage */
    FieldworkForm(Fieldwork before) {
        addClassNames("lf-form", "an-fieldwork");
        add(new H4(getTranslation("cut.fieldwork")), new Paragraph(getTranslation("cut.fieldwork.help")));
        Languages.ALL.forEach(language -> {
            var words = new TextArea(getTranslation("cut.fieldwork.found." + language.getLanguage()));
            words.setMaxLength(Fieldwork.LONGEST);
            words.setValue(before.found().byLanguage().getOrDefault(language.getLanguage(), ""));
            found.put(language, words);
            add(words);
        });
        if (before.said()) {
            from.setValue(before.from());
            to.setValue(before.to());
        }
        var years = new Div(from, to);
        years.addClassName("an-years");
        add(years);
    }

    private IntegerField year(String label) {
        var year = new IntegerField(getTranslation(label));
        year.setMin(Fieldwork.FIRST_YEAR);
        year.setMax(LocalDate.now().getYear());
        year.setRequiredIndicatorVisible(true);
        return year;
    }

    /** Empty while something is missing; its field says so. */
    Optional<Fieldwork> read() {
        var words = new LinkedHashMap<String, String>();
        found.forEach((language, field) -> {
            if (!field.getValue().isBlank()) {
                words.put(language.getLanguage(), field.getValue().strip().replaceAll("\\s+", " "));
            }
        });
        var first = found.values().iterator().next();
        first.setErrorMessage(getTranslation("cut.fieldwork.found.missing"));
        first.setInvalid(words.isEmpty());
        var said = new Fieldwork(new Label(words), number(from), number(to));
        boolean years = said(new Fieldwork(new Label(Map.of("en", "-")), said.from(), said.to()));
        from.setErrorMessage(getTranslation("cut.fieldwork.years.wrong"));
        from.setInvalid(!years);
        return said(said) ? Optional.of(said) : Optional.empty();
    }

    private static boolean said(Fieldwork fieldwork) {
        return fieldwork.said(LocalDate.now().getYear());
    }

    private static int number(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }
}
