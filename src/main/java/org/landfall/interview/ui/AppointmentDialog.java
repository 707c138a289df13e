package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.NotReadyException;
import org.landfall.interview.Obstacle;
import org.landfall.interview.booking.Appointment;
import org.landfall.interview.booking.Booking;
import org.landfall.interview.booking.NoSuchAppointmentException;
import org.landfall.shell.Notices;

/** A new appointment, or one that changes; stays open with one sentence while the talk could not be held so. */
final class AppointmentDialog extends Dialog {
    private final transient AppointmentDialogs doors;
    private final transient @Nullable Appointment before;
    private final Runnable changed;
    private final AppointmentForm form;
    private final Paragraph obstacle = new Paragraph();

    AppointmentDialog(AppointmentDialogs doors, @Nullable Appointment before, Runnable changed) {
        this.doors = doors;
        this.before = before;
        this.changed = changed;
        setHeaderTitle(before == null ? getTranslation("booking.new") : before.number());
        setWidth("min(600px, 100%)");
        form = new AppointmentForm(doors, before);
        obstacle.addClassName("lf-problem");
        obstacle.getElement().setAttribute("role", "alert");
        obstacle.setVisible(false);
        Div fields = new Div(form, obstacle);
        fields.addClassName("lf-form");
        add(fields);
        buttons();
    }

    private void buttons() {
        Button keep = new Button(getTranslation(before == null ? "booking.book" : "staff.keep"));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setDisableOnClick(true);
        keep.addClickListener(click -> {
            form.read().ifPresent(this::keep);
            keep.setEnabled(true);
        });
        if (before != null) {
            Button off = new Button(getTranslation("booking.callOff"), click -> callOff(before));
            off.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            getFooter().add(off);
        }
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), keep);
    }

    private void keep(Booking booking) {
        try {
            String number = stored(booking);
            close();
            Notices.done(getTranslation("booking.kept", number));
            changed.run();
        } catch (NotReadyException e) {
            obstacle.setText(words(e.obstacle()));
            obstacle.setVisible(true);
            obstacle.scrollIntoView();
        } catch (NoSuchAppointmentException e) {
            gone();
        }
    }

    private String stored(Booking booking) {
        if (before == null) {
            return doors.appointments().book(booking).number();
        }
        doors.appointments().move(before.id(), booking);
        return before.number();
    }

    private void callOff(Appointment appointment) {
        try {
            doors.appointments().callOff(appointment.id());
            close();
            Notices.done(getTranslation("booking.calledOff", appointment.number()));
            changed.run();
        } catch (NoSuchAppointmentException e) {
            gone();
        }
    }

    private void gone() {
        close();
        Notices.problem(getTranslation("booking.gone"));
        changed.run();
    }

    /** It may be a custodian who books, for somebody else. */
    private String words(Obstacle found) {
        if (found instanceof Obstacle.UnclosedReport) {
            return getTranslation("booking.unclosed");
        }
        return found instanceof Obstacle.BreakNeeded ? getTranslation("booking.break") : ObstacleWords.of(this, found);
    }
}
