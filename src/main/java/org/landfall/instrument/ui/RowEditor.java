package org.landfall.instrument.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.landfall.instrument.DisclosureClass;
import org.landfall.instrument.editing.Edit;
import org.landfall.instrument.editing.Field;
import org.landfall.instrument.editing.Place;
import org.landfall.instrument.editing.SurveyRow;
import org.landfall.instrument.xlsform.LanguageName;
import org.landfall.shell.Languages;

/**
 * What can be changed about one question or group. A change is stored when its field is left; what does not compile
 * stays typed as it is, with the reason under it, and nothing is stored.
 */
final class RowEditor extends Div {
    private static final int LONGEST = 10_000;
    private static final Set<String> YES = Set.of("yes", "true", "true()");
    private static final Set<String> NO = Set.of("", "no", "false", "false()");

    private final DraftModel model;
    private final SurveyRow row;
    private final Runnable changed;

    RowEditor(DraftModel model, SurveyRow row, Runnable changed) {
        this.model = model;
        this.row = row;
        this.changed = changed;
        addClassNames("lf-card", "dr-editor");
        H2 title = new H2(row.name().isEmpty() ? row.type() : row.name());
        title.addClassName("lf-mono");
        Paragraph what = new Paragraph(row.type());
        what.addClassName("lf-quiet");
        add(title, what);
        if (asked() || row.group()) {
            texts(Field.LABEL);
        } else {
            add(new Paragraph(getTranslation("draft.notAsked")));
        }
        if (asked()) {
            texts(Field.HINT);
            if (!note()) {
                required();
            }
        }
        if (asked() && !model.listOf(row).isEmpty()) {
            add(new ChoicesEditor(model, row, changed));
        }
        rule(Field.RELEVANT);
        if (asked() && !note()) {
            rule(Field.CONSTRAINT);
            texts(Field.MESSAGE);
            disclosure();
        }
    }

    /** Notes and what only computes have no answer to make rules about; without a label nobody is asked. */
    private boolean asked() {
        return !row.group()
                && row.cells().keySet().stream()
                        .anyMatch(place -> place.field() == Field.LABEL || place.field() == Field.HINT);
    }

    private boolean note() {
        return row.type().endsWith("note");
    }

    private void texts(Field field) {
        Div fields = new Div();
        fields.addClassName("dr-languages");
        for (String language : languages(field)) {
            Place place = new Place(field, language);
            TextArea area = new TextArea(label(field, language));
            area.setValue(row.text(place));
            area.setMaxLength(LONGEST);
            area.getElement().setAttribute("lang", LanguageName.code(language));
            listen(area, place, String::strip);
            fields.add(area);
        }
        add(fields);
    }

    /** The languages of the labels, and the column without one where this row uses it. */
    private List<String> languages(Field field) {
        List<String> languages =
                new ArrayList<>(SurveyRow.languages(model.draft().tables()));
        boolean named = languages.stream().anyMatch(language -> !language.isEmpty());
        if (named && !row.cells().containsKey(new Place(field, ""))) {
            languages.remove("");
        } else if (!languages.contains("")) {
            languages.addFirst("");
        }
        return languages;
    }

    private String label(Field field, String language) {
        String name = getTranslation("draft.field." + field.heading());
        if (language.isEmpty()) {
            return name;
        }
        String code = LanguageName.code(language);
        return name + " · " + (Set.of("en", "ko").contains(code) ? Languages.nameOf(Locale.of(code)) : language);
    }

    private void required() {
        String now = row.text(Place.of(Field.REQUIRED));
        String plain = now.toLowerCase(Locale.ROOT);
        if (!YES.contains(plain) && !NO.contains(plain)) {
            rule(Field.REQUIRED);
            return;
        }
        Checkbox box = new Checkbox(getTranslation("draft.field.required"));
        box.setValue(YES.contains(plain));
        listen(box, Place.of(Field.REQUIRED), on -> on ? "yes" : "");
        add(box);
    }

    private void rule(Field field) {
        RuleField rule = new RuleField(label(field, ""), row.text(Place.of(field)), model.names());
        rule.area().setMaxLength(LONGEST);
        listen(rule.area(), Place.of(field), String::strip);
        rule.area().addValueChangeListener(change -> rule.say(model.draft().form(), row.name()));
        rule.say(model.draft().form(), row.name());
        add(rule);
    }

    private void disclosure() {
        if (SurveyRow.has(model.draft().tables(), Field.DISCLOSURE)) {
            Select<DisclosureClass> classes = new Select<>();
            classes.setLabel(getTranslation("draft.field.disclosure"));
            classes.setItems(DisclosureClass.values());
            classes.setEmptySelectionAllowed(true);
            classes.setEmptySelectionCaption(getTranslation("draft.class.none"));
            classes.setItemLabelGenerator(
                    one -> one == null ? getTranslation("draft.class.none") : getTranslation("studio.class." + one));
            DisclosureWords.read(row.text(Place.of(Field.DISCLOSURE))).ifPresent(classes::setValue);
            listen(classes, Place.of(Field.DISCLOSURE), DisclosureWords::written);
            add(classes);
        }
        if (SurveyRow.has(model.draft().tables(), Field.BANDING)) {
            TextArea banding = new TextArea(getTranslation("draft.field.banding"));
            banding.setValue(row.text(Place.of(Field.BANDING)));
            listen(banding, Place.of(Field.BANDING), String::strip);
            add(banding);
        }
    }

    private <C extends Component & HasValidation & HasValue<?, V>, V> void listen(
            C field, Place place, Function<V, String> written) {
        field.addValueChangeListener(change -> {
            if (((AbstractField.ComponentValueChangeEvent<?, ?>) change).isFromClient()) {
                Edit edit = new Edit.Rewrite(row.row(), place, written.apply(change.getValue()));
                Outcomes.show(field, model.apply(edit), "survey", row.row(), changed);
            }
        });
    }
}
