package org.landfall.interview.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import org.landfall.interview.PutOffOutcome;
import org.landfall.interview.RetentionLine;
import org.landfall.interview.RetentionLine.Why;
import org.landfall.interview.RetentionService;
import org.landfall.shell.Calendars;
import org.landfall.shell.Notices;

/** Keeps a record longer than its study says, for a reason and until a day. */
final class PutOffDialog extends Dialog {
    private static final int USUAL_MONTHS = 6;

    private final Select<Why> why = new Select<>();
    private final DatePicker until = new DatePicker(getTranslation("retention.until"));

    PutOffDialog(RetentionLine line, RetentionService retention, Runnable changed) {
        setHeaderTitle(getTranslation("retention.putOff.title", line.pseudonym()));
        setWidth("min(520px, 100%)");
        LocalDate today = LocalDate.now();
        why.setLabel(getTranslation("retention.why"));
        why.setItems(Why.values());
        why.setItemLabelGenerator(one -> getTranslation("retention.why." + one));
        why.setValue(Why.IN_USE);
        until.setI18n(Calendars.calendar());
        until.setMin(today.plusDays(1));
        until.setMax(today.plusMonths(RetentionService.MOST_MONTHS));
        until.setValue(today.plusMonths(USUAL_MONTHS));
        Div form = new Div(new Paragraph(getTranslation("retention.putOff.text")), why, until);
        form.addClassName("lf-form");
        add(form);
        Button keep = new Button(getTranslation("retention.putOff.keep"), click -> keep(line, retention, changed));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), keep);
    }

    private void keep(RetentionLine line, RetentionService retention, Runnable changed) {
        LocalDate day = until.getValue();
        PutOffOutcome outcome =
                day == null ? PutOffOutcome.WRONG_DAY : retention.putOff(line.respondent(), why.getValue(), day);
        if (outcome == PutOffOutcome.WRONG_DAY) {
            until.setErrorMessage(getTranslation("retention.putOff.WRONG_DAY"));
            until.setInvalid(true);
            return;
        }
        close();
        if (outcome == PutOffOutcome.DONE) {
            Notices.done(getTranslation("retention.putOff.DONE", line.pseudonym()));
        } else {
            Notices.problem(getTranslation("retention.putOff.GONE", line.pseudonym()));
        }
        changed.run();
    }
}
