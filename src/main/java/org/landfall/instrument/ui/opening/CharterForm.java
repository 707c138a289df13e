package org.landfall.instrument.ui.opening;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.landfall.instrument.StudyOpening.ConsentText;
import org.landfall.shell.Calendars;
import org.landfall.study.Charter;
import org.landfall.study.Limits;

/** What a study says, field by field, in the order of the checklist. */
final class CharterForm extends Div {
    private final TextArea purpose = area("charter.purpose");
    private final TextArea audience = area("charter.audience");
    private final TextArea risks = area("charter.risks");
    private final TextField body = new TextField(getTranslation("charter.review.body"));
    private final DatePicker date = new DatePicker(getTranslation("charter.review.date"));
    private final TextArea none = area("charter.review.none");
    private final TextArea consent = area("charter.consentText");
    private final IntegerField withdrawal = number("charter.withdrawal", Charter.MOST_DAYS);
    private final IntegerField retention = number("charter.retention", Charter.MOST_YEARS);
    private final TextArea danger = area("charter.danger");
    private final IntegerField aDay = number("charter.aDay", Limits.MOST);
    private final IntegerField aWeek = number("charter.aWeek", Limits.MOST);
    private final IntegerField months = number("charter.trainingMonths", Limits.MOST_MONTHS);
    private final IntegerField fee = number("charter.highestFee", Limits.MOST_FEE);

    CharterForm(Charter charter, ConsentText inForm) {
        addClassName("lf-form");
        body.setMaxLength(Charter.LONGEST_NAME);
        date.setI18n(Calendars.calendar());
        date.setMax(LocalDate.now());
        Div review = new Div(body, date);
        review.addClassName("ch-pair");
        retention.setHelperText(getTranslation("charter.retention.help"));
        Div periods = new Div(withdrawal, retention);
        periods.addClassName("ch-pair");
        Div limits = new Div(aDay, aWeek, months, fee);
        limits.addClassName("ch-pair");
        aDay.setRequiredIndicatorVisible(true);
        aWeek.setRequiredIndicatorVisible(true);
        months.setRequiredIndicatorVisible(true);
        fee.setRequiredIndicatorVisible(true);
        fee.setMin(0);
        fee.setHelperText(getTranslation("charter.highestFee.help"));
        add(purpose, audience, risks, new H2(getTranslation("charter.needed.REVIEW")), review, none);
        if (inForm instanceof ConsentText.Elsewhere) {
            add(consent);
        }
        add(
                new H2(getTranslation("charter.periods")),
                periods,
                danger,
                new H2(getTranslation("charter.limits")),
                limits);
        fill(charter);
    }

    /** Empty when something typed is no number or no day; its field says so. */
    Optional<Charter> read() {
        boolean limited = Stream.of(aDay, aWeek, months, fee).noneMatch(IntegerField::isEmpty);
        return !limited
                        || Stream.of(withdrawal, retention, aDay, aWeek, months, fee)
                                .anyMatch(IntegerField::isInvalid)
                        || date.isInvalid()
                ? Optional.empty()
                : Optional.of(new Charter(
                        purpose.getValue().strip(),
                        audience.getValue().strip(),
                        risks.getValue().strip(),
                        new Charter.Review(
                                body.getValue().strip(),
                                date.getValue(),
                                none.getValue().strip()),
                        consent.getValue().strip(),
                        danger.getValue().strip(),
                        withdrawal.getValue(),
                        retention.getValue(),
                        new Limits(aDay.getValue(), aWeek.getValue(), months.getValue(), fee.getValue())));
    }

    private void fill(Charter charter) {
        purpose.setValue(charter.purpose());
        audience.setValue(charter.audience());
        risks.setValue(charter.risks());
        body.setValue(charter.review().body());
        date.setValue(charter.review().date());
        none.setValue(charter.review().noneBecause());
        consent.setValue(charter.consentText());
        danger.setValue(charter.dangerRule());
        withdrawal.setValue(charter.withdrawalDays());
        retention.setValue(charter.retentionYears());
        aDay.setValue(charter.limits().aDay());
        aWeek.setValue(charter.limits().aWeek());
        months.setValue(charter.limits().trainingMonths());
        fee.setValue(charter.limits().highestFee());
    }

    private TextArea area(String key) {
        TextArea area = new TextArea(getTranslation(key));
        area.setHelperText(getTranslation(key + ".help"));
        area.setMaxLength(Charter.LONGEST);
        area.setMinRows(2);
        return area;
    }

    private IntegerField number(String key, int most) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setMin(1);
        field.setMax(most);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("charter.number", most))
                .setMinErrorMessage(getTranslation("charter.number", most))
                .setMaxErrorMessage(getTranslation("charter.number", most)));
        return field;
    }
}
