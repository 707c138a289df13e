package org.landfall.testimony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiPredicate;
import org.landfall.shell.Calendars;
import org.landfall.testimony.QuoteReleaseService;
import org.landfall.testimony.Wording.Use;

/** The first of two says where a quote may be printed, and until when. */
final class SignDialog extends Dialog {
    SignDialog(BiPredicate<Set<Use>, LocalDate> sign) {
        setHeaderTitle(getTranslation("quote.sign"));
        setWidth("min(560px, 100%)");
        CheckboxGroup<Use> uses = new CheckboxGroup<>(getTranslation("quote.uses"));
        uses.setItems(Use.values());
        uses.setItemLabelGenerator(use -> getTranslation("quote.use." + use));
        DatePicker until = new DatePicker(getTranslation("quote.until"));
        until.setI18n(Calendars.calendar());
        LocalDate today = LocalDate.now();
        until.setMin(today.plusDays(1));
        until.setMax(today.plusMonths(QuoteReleaseService.MOST_MONTHS));
        until.setValue(today.plusMonths(QuoteReleaseService.MOST_MONTHS / 2));
        uses.setErrorMessage(getTranslation("quote.uses.missing"));
        until.setErrorMessage(getTranslation("quote.refused.EXPIRY"));
        Div form = new Div(new Paragraph(getTranslation("quote.sign.text")), uses, until);
        form.addClassNames("lf-form", "qt-part");
        add(form);
        Button go = new Button(getTranslation("quote.sign"), click -> {
            uses.setInvalid(uses.isEmpty());
            until.setInvalid(until.isEmpty());
            if (!uses.isInvalid() && !until.isInvalid() && sign.test(uses.getValue(), until.getValue())) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("testimony.cancel"), click -> close()), go);
    }
}
