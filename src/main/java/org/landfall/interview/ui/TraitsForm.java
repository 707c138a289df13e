package org.landfall.interview.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.respondent.met.HomeProvince;
import org.landfall.respondent.met.Traits;

/** By what a person may be recognised who comes again: typed once, never shown again, and all of it may stay empty. */
final class TraitsForm extends Details {
    private static final int DIGITS_OF_A_YEAR = 4;

    private final TextField family = text("prepare.met.family");
    private final TextField given = text("prepare.met.given");
    private final TextField year = text("prepare.met.year");
    private final Select<HomeProvince> province = new Select<>();
    private final TextField town = text("prepare.met.town");
    private final Select<Traits.Sex> sex = new Select<>();

    TraitsForm() {
        year.setMaxLength(DIGITS_OF_A_YEAR);
        year.setAllowedCharPattern("[0-9]");
        year.setErrorMessage(getTranslation("prepare.met.year.wrong"));
        year.getElement().setAttribute("inputmode", "numeric");
        choices(province, "prepare.met.province", HomeProvince.values());
        choices(sex, "prepare.met.sex", Traits.Sex.values());
        Div fields = new Div(family, given, year, sex, province, town);
        fields.addClassName("prep-traits");
        setSummaryText(getTranslation("prepare.met"));
        add(new Paragraph(getTranslation("prepare.met.help")), fields);
        addClassName("prep-met");
    }

    /** Empty while the year says that it is none. */
    Optional<Traits> read() {
        boolean fits = year.isEmpty() || yearTyped() != null;
        year.setInvalid(!fits);
        if (!fits) {
            setOpened(true);
            year.focus();
            return Optional.empty();
        }
        return Optional.of(new Traits(
                family.getValue(),
                given.getValue(),
                yearTyped(),
                province.getValue(),
                town.getValue(),
                sex.getValue()));
    }

    /** Nothing of it stays in the page. */
    void forget() {
        family.clear();
        given.clear();
        year.clear();
        town.clear();
        province.clear();
        sex.clear();
    }

    private @Nullable Integer yearTyped() {
        if (!year.getValue().matches("[0-9]{4}")) {
            return null;
        }
        int typed = Integer.parseInt(year.getValue());
        return Traits.isYear(typed) ? typed : null;
    }

    private TextField text(String key) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(Traits.LONGEST);
        field.setAutocomplete(Autocomplete.OFF);
        field.getElement().setAttribute("spellcheck", "false");
        return field;
    }

    private <T extends Enum<T>> void choices(Select<T> select, String key, T[] all) {
        select.setLabel(getTranslation(key));
        select.setItems(all);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("prepare.met.unknown"));
        select.setItemLabelGenerator(one -> named(key, one));
    }

    /** The empty choice is asked for its name too. */
    private String named(String key, @Nullable Enum<?> one) {
        return getTranslation(one == null ? "prepare.met.unknown" : key + "." + one);
    }
}
