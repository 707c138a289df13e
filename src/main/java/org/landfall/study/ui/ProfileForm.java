package org.landfall.study.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landfall.shell.Calendars;
import org.landfall.study.staff.Profile;
import org.landfall.study.staff.Sex;
import org.landfall.study.staff.Training;

/** Sex, languages and trainings of somebody who interviews or interprets. Everything may stay empty. */
final class ProfileForm extends Div {
    private final Select<Sex> sex = new Select<>();
    private final LanguageBox languages = new LanguageBox(getTranslation("staff.languages"));
    private final Map<Training, DatePicker> trained = new EnumMap<>(Training.class);

    ProfileForm(Profile profile) {
        addClassName("lf-form");
        sex.setLabel(getTranslation("staff.sex"));
        sex.setHelperText(getTranslation("staff.sex.help"));
        sex.setItems(Sex.values());
        sex.setItemLabelGenerator(one -> getTranslation("staff.sex." + one));
        sex.setValue(profile.sex());
        languages.setHelperText(getTranslation("staff.languages.help"));
        languages.setValue(Set.copyOf(profile.languages()));
        Div dates = new Div();
        dates.addClassName("sf-dates");
        for (Training training : Training.values()) {
            DatePicker date = day(training);
            date.setValue(profile.trained().get(training));
            trained.put(training, date);
            dates.add(date);
        }
        add(sex, languages, dates);
    }

    private DatePicker day(Training training) {
        DatePicker date = new DatePicker(getTranslation("staff.training." + training));
        date.setI18n(Calendars.calendar()
                .setBadInputErrorMessage(getTranslation("staff.date.wrong"))
                .setMaxErrorMessage(getTranslation("staff.date.wrong")));
        date.setMax(LocalDate.now());
        date.setClearButtonVisible(true);
        return date;
    }

    /** Empty while a date is wrong; its field says so. */
    Optional<Profile> read() {
        if (trained.values().stream().anyMatch(DatePicker::isInvalid)) {
            return Optional.empty();
        }
        Map<Training, LocalDate> dates = new EnumMap<>(Training.class);
        trained.forEach((training, date) -> {
            if (date.getValue() != null) {
                dates.put(training, date.getValue());
            }
        });
        return Optional.of(new Profile(sex.getValue(), languages.codes(), dates));
    }
}
