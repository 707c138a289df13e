package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.landfall.access.AccountId;
import org.landfall.access.AccountNames;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Role;
import org.landfall.access.Site;
import org.landfall.access.SiteId;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.booking.Appointment;
import org.landfall.interview.booking.AppointmentService;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Page;

/** Talks that were agreed on: an interviewer's own, or those of everybody for a custodian. */
@Route(InterviewRoutes.APPOINTMENTS)
@RolesAllowed({"INTERVIEWER", "CUSTODIAN"})
@Menu(title = "booking.title", order = 15, icon = "appointments")
class AppointmentsView extends Page implements AfterNavigationObserver {
    private final transient AppointmentService appointments;
    private final transient AppointmentDialogs dialogs;
    private final transient AccountNames names;
    private final transient Map<SiteId, String> sites;
    private final boolean own;
    private final Div place = new Div();

    /** @param interviewer a name, for a custodian; empty for one's own */
    private record Line(Appointment appointment, String interviewer) {}

    AppointmentsView(
            AppointmentService appointments, AppointmentDialogs dialogs, AccountNames names, CurrentAccount account) {
        super("booking.title", "booking.purpose");
        this.appointments = appointments;
        this.dialogs = dialogs;
        this.names = names;
        this.own = account.has(Role.INTERVIEWER);
        this.sites = dialogs.sites().stream().collect(Collectors.toMap(Site::id, Site::name));
        Button fresh = new Button(getTranslation("booking.new"), click -> dialogs.book(this::show));
        fresh.addThemeVariants(ButtonVariant.PRIMARY);
        addActions(fresh);
        add(place);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        place.removeAll();
        place.add(
                appointments.count() == 0
                        ? new EmptyState(getTranslation("booking.none"), getTranslation("booking.none.text"))
                        : list());
    }

    private Component list() {
        CallbackDataProvider<Line, Void> lines = DataProvider.fromCallbacks(
                page -> lines(page.getOffset(), page.getLimit()), page -> appointments.count());
        VirtualList<Line> list = new VirtualList<>();
        list.setDataProvider(lines);
        list.setRenderer(new ComponentRenderer<>(line -> new AppointmentLine(
                line.appointment(),
                line.interviewer(),
                sites.getOrDefault(line.appointment().booking().site(), "–"),
                own,
                () -> dialogs.change(line.appointment(), this::show))));
        list.addClassName("iv-lines");
        return list;
    }

    private Stream<Line> lines(int offset, int limit) {
        List<Appointment> page = appointments.page(offset, limit);
        Map<AccountId, String> known = own
                ? Map.of()
                : names.of(page.stream().map(one -> one.booking().interviewer()).toList());
        return page.stream()
                .map(one -> new Line(one, known.getOrDefault(one.booking().interviewer(), "")));
    }
}
