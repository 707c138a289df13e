package org.landfall.interview.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.ColleagueService;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.InterviewService;
import org.landfall.interview.NotReadyException;
import org.landfall.interview.Preparation;
import org.landfall.interview.booking.Appointment;
import org.landfall.interview.booking.AppointmentService;
import org.landfall.interview.booking.Booking;
import org.landfall.interview.booking.NoSuchAppointmentException;
import org.landfall.interview.ui.talk.Spoken;
import org.landfall.respondent.met.Traits;
import org.landfall.study.CharterService;
import org.landfall.study.Standing;
import org.landfall.study.Study;
import org.landfall.study.StudyId;
import org.landfall.study.StudyService;

/** The short list before a talk; then the interview begins, or one sentence says why not. Ctrl and Enter begin it. */
final class NewInterviewDialog extends Dialog {
    private final Select<Study> study = new Select<>();
    private final RadioButtonGroup<String> language = new RadioButtonGroup<>();
    private final PreparationForm preparation;
    private final Paragraph obstacle = new Paragraph();

    private final transient InterviewService interviews;
    private final transient ColleagueService colleagues;
    private final transient AppointmentService appointments;
    private final transient @Nullable Appointment appointment;

    NewInterviewDialog(
            InterviewService interviews,
            StudyService studies,
            CharterService charters,
            ColleagueService colleagues,
            AppointmentService appointments,
            @Nullable Appointment appointment) {
        this.interviews = interviews;
        this.colleagues = colleagues;
        this.appointments = appointments;
        this.appointment = appointment;
        this.preparation = new PreparationForm(
                appointment == null ? PreparationForm.Occasion.NOW : PreparationForm.Occasion.BOOKED);
        setHeaderTitle(appointment == null ? getTranslation("interview.new") : appointment.number());
        setWidth("min(600px, 100%)");
        List<Study> offered = offered(studies.all(), charters.standings());
        study.setLabel(getTranslation("interview.study"));
        study.setItems(offered);
        study.setItemLabelGenerator(Study::name);
        study.addValueChangeListener(chosen -> offerLanguages(chosen.getValue()));
        study.setValue(offered.getFirst());
        study.setVisible(offered.size() > 1);
        language.setLabel(getTranslation("interview.language.respondent"));
        language.setItemLabelGenerator(Spoken::nameOf);
        language.addValueChangeListener(chosen -> look());
        if (appointment != null) {
            take(appointment.booking());
        }
        obstacle.addClassName("lf-problem");
        obstacle.getElement().setAttribute("role", "alert");
        obstacle.setVisible(false);
        Div fields = new Div(
                new Paragraph(getTranslation(appointment == null ? "interview.new.pseudonym" : "booking.agreed")),
                wishes(),
                study,
                language,
                preparation,
                obstacle);
        fields.addClassName("lf-form");
        add(fields);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), begin());
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                preparation.takeFocus();
            }
        });
    }

    /** What the person wished for stands above what was agreed on. */
    private Paragraph wishes() {
        String wishes = appointment == null ? "" : appointment.booking().what().wishes();
        Paragraph words = new Paragraph(getTranslation("booking.wished", wishes));
        words.setVisible(!wishes.isBlank());
        return words;
    }

    private void take(Booking booking) {
        study.setItems(booking.study());
        study.setValue(booking.study());
        study.setVisible(false);
        language.setValue(booking.what().language());
        preparation.take(booking.what().preparation());
    }

    private Button begin() {
        Button begin = new Button(getTranslation("interview.begin"));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        begin.getElement().setAttribute("title", getTranslation("interview.begin.key"));
        begin.getElement().setAttribute("aria-keyshortcuts", "Control+Enter");
        begin.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        begin.addClickListener(click -> {
            preparation.read().ifPresent(prepared -> preparation.traits().ifPresent(traits -> begin(prepared, traits)));
            begin.setEnabled(true);
        });
        return begin;
    }

    /** Those that are open; where none is, all of them, so that beginning says why not. */
    static List<Study> offered(List<Study> all, Map<StudyId, Standing> standings) {
        List<Study> open = all.stream()
                .filter(one -> !(standings.getOrDefault(one.id(), new Standing.Closed()) instanceof Standing.Closed))
                .toList();
        return open.isEmpty() ? all : open;
    }

    private void offerLanguages(@Nullable Study chosen) {
        if (chosen == null) {
            return;
        }
        List<String> offered = interviews.languages(chosen);
        language.setItems(offered);
        language.setValue(offered.isEmpty() ? null : offered.getFirst());
        language.setVisible(offered.size() > 1);
        look();
    }

    private void look() {
        if (study.getValue() == null) {
            return;
        }
        StudyId chosen = study.getValue().id();
        preparation.know(
                appointment == null
                        ? colleagues.mine(chosen)
                        : colleagues.of(
                                appointment.booking().interviewer(),
                                chosen,
                                appointment.booking().site()),
                language.getValue(),
                LocalDate.now());
    }

    private void begin(Preparation prepared, Traits traits) {
        try {
            InterviewId id = started(prepared, traits);
            preparation.forget();
            interviews.fillIn(id);
            close();
            UI.getCurrent().navigate(InterviewRoutes.interviewOf(id));
        } catch (NoSuchAppointmentException e) {
            obstacle(getTranslation("booking.gone"));
        } catch (NotReadyException e) {
            obstacle(ObstacleWords.of(this, e.obstacle()));
        }
    }

    private InterviewId started(Preparation prepared, Traits traits) {
        return appointment == null
                ? interviews.start(study.getValue(), language.getValue(), prepared, traits)
                : appointments.begin(appointment.id(), language.getValue(), prepared, traits);
    }

    private void obstacle(String words) {
        obstacle.setText(words);
        obstacle.setVisible(true);
        obstacle.scrollIntoView();
    }
}
