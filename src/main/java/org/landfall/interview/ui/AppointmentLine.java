package org.landfall.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.booking.Appointment;
import org.landfall.interview.booking.CalendarFile;
import org.landfall.shell.Moments;

/** One appointment in the list: when, where and with whom, and the ways from it. */
final class AppointmentLine extends Div {
    /** @param own whether the talk can be begun from here */
    AppointmentLine(Appointment appointment, String interviewer, String site, boolean own, Runnable change) {
        addClassNames("iv-line", "bk-line");
        LocalDate day = appointment.booking().day();
        Span when = new Span(Moments.day(day, getLocale()) + " "
                + appointment.booking().what().at());
        when.addClassName("bk-when");
        Span number = new Span(appointment.number());
        number.addClassNames("iv-pseudonym", "lf-mono");
        Div head = new Div(when, number);
        head.addClassName("bk-head");
        if (day.isBefore(Moments.dayOf(Instant.now()))) {
            Span over = new Span(getTranslation("booking.over"));
            over.addClassName("lf-badge");
            over.getElement().setAttribute("data-tone", "warm");
            head.add(over);
        }
        Span what = new Span(
                AppointmentWords.of(this, appointment, site) + (interviewer.isEmpty() ? "" : " · " + interviewer));
        what.addClassName("lf-quiet");
        Div actions = new Div(calendar(appointment), button("help.change", appointment, change));
        actions.addClassName("bk-actions");
        if (own) {
            actions.add(button("interview.begin", appointment, () -> begin(appointment)));
        }
        add(head, what, actions);
    }

    /** Opens the preparation of the talk, with what was agreed on filled in. */
    static void begin(Appointment appointment) {
        UI.getCurrent()
                .navigate(
                        InterviewRoutes.MINE,
                        QueryParameters.of(
                                InterviewRoutes.BEGIN, appointment.id().toString()));
    }

    private Button button(String key, Appointment appointment, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.setAriaLabel(button.getText() + " " + appointment.number());
        return button;
    }

    private Anchor calendar(Appointment appointment) {
        String subject = getTranslation("booking.subject");
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] bytes = CalendarFile.of(appointment, subject, Instant.now());
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), subject + ".ics", CalendarFile.TYPE, bytes.length);
        });
        Anchor anchor = new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation("booking.calendar"));
        anchor.setAriaLabel(anchor.getText() + " " + appointment.number());
        return anchor;
    }
}
