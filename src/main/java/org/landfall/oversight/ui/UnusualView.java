package org.landfall.oversight.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.TextStyle;
import java.util.List;
import org.landfall.access.Roles;
import org.landfall.audit.AuditPattern;
import org.landfall.oversight.OversightRoutes;
import org.landfall.oversight.Unusual;
import org.landfall.oversight.WatchService;
import org.landfall.shell.EmptyState;
import org.landfall.shell.HomeCard;
import org.landfall.shell.HomeSection;
import org.landfall.shell.Moments;
import org.landfall.shell.Page;

/** What stands out in the log, each with its reason. */
@Route(OversightRoutes.UNUSUAL)
@RolesAllowed({Roles.CUSTODIAN, Roles.ADMIN})
@Menu(title = "audit.unusual.title", order = 91, icon = "unusual")
class UnusualView extends Page {
    private final transient WatchService watch;

    UnusualView(WatchService watch) {
        super("audit.unusual.title", "audit.unusual.purpose");
        this.watch = watch;
        List<Unusual> found = watch.look();
        if (found.isEmpty()) {
            add(new EmptyState(getTranslation("audit.unusual.none"), getTranslation("audit.unusual.none.text")));
            return;
        }
        add(HomeSection.standing(
                getTranslation("audit.unusual.list"),
                found.stream().map(this::card).toList()));
    }

    private HomeCard card(Unusual one) {
        String name = one.name() == null ? getTranslation("audit.unusual.somebody") : one.name();
        return new HomeCard(name, reason(one.pattern()))
                .with(new Span(Moments.dayAndTime(one.pattern().last())))
                .leadsTo(getTranslation("audit.unusual.lines"), OversightRoutes.LOG);
    }

    private String reason(AuditPattern pattern) {
        return getTranslation(
                "audit.unusual." + pattern.kind(),
                pattern.times(),
                watch.thresholds().nightBegins(),
                watch.thresholds().nightEnds(),
                watch.zone().getDisplayName(TextStyle.SHORT, getLocale()));
    }
}
