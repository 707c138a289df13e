package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.CareService;
import org.landfall.interview.ColleagueService;
import org.landfall.interview.InterviewLine;
import org.landfall.interview.InterviewQuery;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.InterviewService;
import org.landfall.interview.InterviewState;
import org.landfall.interview.SiteRecordService;
import org.landfall.interview.booking.Appointment;
import org.landfall.interview.booking.AppointmentId;
import org.landfall.interview.booking.AppointmentService;
import org.landfall.interview.ui.talk.CareDialog;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Notices;
import org.landfall.shell.Page;
import org.landfall.study.CharterService;
import org.landfall.study.StudyService;

/** My interviews: go on with a draft, read what was handed in, begin a new one. */
@Route(InterviewRoutes.MINE)
@RolesAllowed("INTERVIEWER")
@Menu(title = "interview.mine", order = 10, icon = "interviews")
class InterviewsView extends Page implements AfterNavigationObserver {
    private final transient InterviewService interviews;
    private final transient StudyService studies;
    private final transient CharterService charters;
    private final transient CareService care;
    private final transient ColleagueService colleagues;
    private final transient AppointmentService appointments;
    private final Div place = new Div();

    InterviewsView(
            InterviewService interviews,
            StudyService studies,
            CharterService charters,
            CareService care,
            ColleagueService colleagues,
            AppointmentService appointments,
            SiteRecordService siteRecords) {
        super("interview.mine", "interview.mine.purpose");
        this.interviews = interviews;
        this.studies = studies;
        this.charters = charters;
        this.care = care;
        this.colleagues = colleagues;
        this.appointments = appointments;
        Button begin = new Button(getTranslation("interview.new"), click -> begin(""));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        if (siteRecords.leads()) {
            addActions(new Button(
                    getTranslation("interview.site"), click -> UI.getCurrent().navigate(InterviewRoutes.SITE)));
        }
        addActions(begin);
        add(place);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        place.removeAll();
        place.add(
                interviews.mine(InterviewQuery.ALL, 0, 1).isEmpty()
                        ? new EmptyState(getTranslation("interview.none"), getTranslation("interview.none.begin"))
                        : new InterviewList(EnumSet.allOf(InterviewState.class), new Mine(interviews), this::action));
        QueryParameters wanted = event.getLocation().getQueryParameters();
        Optional<String> begin = wanted.getSingleParameter(InterviewRoutes.BEGIN);
        if (begin.isPresent()) {
            begin(begin.get());
        } else if (wanted.getSingleParameter(InterviewRoutes.CARE).isPresent()) {
            care.unasked()
                    .ifPresent(asked ->
                            new CareDialog(asked.interpreted(), note -> care.note(asked.interview(), note)).open());
        }
    }

    /** @param appointment by its id; blank for a talk that was not agreed on before */
    private void begin(String appointment) {
        if (appointment.isEmpty()) {
            begin((Appointment) null);
            return;
        }
        AppointmentId.of(appointment)
                .flatMap(appointments::find)
                .ifPresentOrElse(this::begin, () -> Notices.problem(getTranslation("booking.gone")));
    }

    private void begin(@Nullable Appointment appointment) {
        new NewInterviewDialog(interviews, studies, charters, colleagues, appointments, appointment).open();
    }

    private Component action(InterviewLine line) {
        if (line.state() == InterviewState.WITHDRAWN) {
            return new Span();
        }
        boolean goOn = line.state().takesAnswers();
        Button button = new Button(
                getTranslation(goOn ? "interview.goOn" : "interview.read"),
                click -> UI.getCurrent()
                        .navigate(goOn ? InterviewRoutes.interviewOf(line.id()) : InterviewRoutes.recordOf(line.id())));
        button.setAriaLabel(button.getText() + " " + line.pseudonym());
        return button;
    }

    private record Mine(InterviewService interviews) implements InterviewList.Source {
        @Override
        public List<InterviewLine> lines(InterviewQuery query, int offset, int limit) {
            return interviews.mine(query, offset, limit);
        }

        @Override
        public int count(InterviewQuery query) {
            return interviews.countMine(query);
        }
    }
}
