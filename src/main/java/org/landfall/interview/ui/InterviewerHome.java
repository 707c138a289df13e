package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.landfall.access.Roles;
import org.landfall.access.Site;
import org.landfall.access.SiteId;
import org.landfall.access.SiteService;
import org.landfall.instrument.Texts;
import org.landfall.interview.CareAsked;
import org.landfall.interview.CareService;
import org.landfall.interview.DistressService;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.InterviewService;
import org.landfall.interview.Waiting;
import org.landfall.interview.WaitingService;
import org.landfall.interview.booking.Appointment;
import org.landfall.interview.booking.AppointmentService;
import org.landfall.interview.review.QueryService;
import org.landfall.interview.ui.review.ReturnedCards;
import org.landfall.shell.Ago;
import org.landfall.shell.HomeCard;
import org.landfall.shell.HomePart;
import org.landfall.shell.HomeSection;
import org.landfall.shell.Moments;

/** The interviewer's start: records to write, what came back, drafts with where they stopped, and care for oneself. */
@org.springframework.stereotype.Component
class InterviewerHome implements HomePart {
    private static final int MOST = 12;

    private final InterviewService interviews;
    private final WaitingService waiting;
    private final QueryService queries;
    private final DistressService distress;
    private final CareService care;
    private final AppointmentService appointments;
    private final SiteService sites;

    InterviewerHome(
            InterviewService interviews,
            WaitingService waiting,
            QueryService queries,
            DistressService distress,
            CareService care,
            AppointmentService appointments,
            SiteService sites) {
        this.interviews = interviews;
        this.waiting = waiting;
        this.queries = queries;
        this.distress = distress;
        this.care = care;
        this.appointments = appointments;
        this.sites = sites;
    }

    @Override
    public String role() {
        return Roles.INTERVIEWER;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<Component> actions() {
        Button begin = new Button(text("home.new"), click -> toList(InterviewRoutes.BEGIN));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        return List.of(begin);
    }

    @Override
    public List<HomeSection> sections() {
        List<Waiting> drafts = waiting.mine(MOST);
        List<HomeSection> sections = new ArrayList<>();
        add(sections, "home.appointments", today());
        add(
                sections,
                "home.debriefs",
                drafts.stream()
                        .filter(draft -> draft.dueAt() != null)
                        .map(this::debrief)
                        .toList());
        add(sections, "home.came", ReturnedCards.of(interviews, queries));
        add(
                sections,
                "home.drafts",
                drafts.stream()
                        .filter(draft -> draft.dueAt() == null)
                        .map(this::draft)
                        .toList());
        if (distress.mineOpen() > 0) {
            add(
                    sections,
                    "home.report",
                    List.of(new HomeCard(text("home.report"), text("home.report.text"))
                            .badge(text("home.urgent"), "warm")));
        }
        care.unasked().ifPresent(asked -> add(sections, "home.care", List.of(care(asked))));
        sections.add(HomeSection.standing(
                text("home.anyTime"),
                List.of(new HomeCard(text("interview.practice"), text("interview.practice.purpose"))
                        .leadsTo(text("interview.practice.begin"), InterviewRoutes.PRACTICE))));
        return sections;
    }

    private static void add(List<HomeSection> sections, String title, List<? extends Component> cards) {
        if (!cards.isEmpty()) {
            sections.add(HomeSection.waiting(text(title), cards));
        }
    }

    private List<HomeCard> today() {
        List<Appointment> today = appointments.on(Moments.dayOf(Instant.now()));
        if (today.isEmpty()) {
            return List.of();
        }
        Map<SiteId, String> names = sites.all().stream().collect(Collectors.toMap(Site::id, Site::name));
        return today.stream()
                .map(one -> appointment(one, names.getOrDefault(one.booking().site(), "–")))
                .toList();
    }

    private static HomeCard appointment(Appointment appointment, String site) {
        return new HomeCard(appointment.number(), AppointmentWords.of(UI.getCurrent(), appointment, site))
                .sign()
                .badge(appointment.booking().what().at().toString(), "accent")
                .offers(text("interview.begin"), () -> AppointmentLine.begin(appointment));
    }

    private HomeCard debrief(Waiting draft) {
        Duration left = Duration.between(Instant.now(), draft.dueAt());
        HomeCard card = new HomeCard(draft.line().pseudonym(), text("home.debrief")).sign();
        return (left.isNegative()
                        ? card.badge(text("home.debrief.overdue"), "warm")
                        : card.badge(text("home.debrief.due", left.toHours()), "accent"))
                .leadsTo(
                        text("home.debrief.write"),
                        InterviewRoutes.interviewOf(draft.line().id()));
    }

    private HomeCard draft(Waiting draft) {
        Instant last = draft.line().lastSavedAt();
        Texts part = draft.part();
        String standing = last == null || part == null
                ? text("home.notBegun", ago(draft.line().startedAt()))
                : text("home.stopped", part.in(UI.getCurrent().getLocale().getLanguage()), ago(last));
        return new HomeCard(draft.line().pseudonym(), standing)
                .sign()
                .leadsTo(
                        text("home.continue"),
                        InterviewRoutes.interviewOf(draft.line().id()));
    }

    private HomeCard care(CareAsked asked) {
        HomeCard card = new HomeCard(text("home.care.open"), text("home.care.text", asked.pseudonym()));
        return card.offers(text("home.care.answer"), () -> toList(InterviewRoutes.CARE))
                .offers(text("home.care.no"), () -> {
                    care.decline(asked.interview());
                    card.setVisible(false);
                });
    }

    /** What opens there brings parts that this page does not load. */
    private static void toList(String what) {
        UI.getCurrent().navigate(InterviewRoutes.MINE, QueryParameters.of(what, ""));
    }

    private static String ago(Instant moment) {
        return Ago.of(moment, UI.getCurrent());
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
