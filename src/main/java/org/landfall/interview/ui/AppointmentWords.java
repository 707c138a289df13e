package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import java.util.StringJoiner;
import org.landfall.interview.Interpreter;
import org.landfall.interview.Preparation;
import org.landfall.interview.booking.Appointment;
import org.landfall.interview.booking.Arrangement;
import org.landfall.interview.ui.talk.Spoken;

/** What was agreed on, in one line. */
final class AppointmentWords {
    private AppointmentWords() {}

    static String of(Component screen, Appointment appointment, String site) {
        Arrangement what = appointment.booking().what();
        Preparation preparation = what.preparation();
        StringJoiner words = new StringJoiner(" · ");
        words.add(site);
        words.add(screen.getTranslation("prepare.setting." + preparation.setting()));
        if (what.language() != null) {
            words.add(Spoken.nameOf(what.language()));
        }
        Interpreter interpreter = preparation.interpreter();
        if (interpreter != null) {
            words.add(screen.getTranslation("staff.misfit.interpreter", interpreter.code()));
        }
        if (preparation.wish() != Preparation.Wish.NONE) {
            words.add(screen.getTranslation("booking.wish." + preparation.wish()));
        }
        if (!what.wishes().isBlank()) {
            words.add(what.wishes());
        }
        return words.toString();
    }
}
