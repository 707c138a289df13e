package org.landfall.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.landfall.access.Roles;
import org.landfall.oversight.OversightRoutes;
import org.landfall.platform.Health;
import org.landfall.platform.HealthService;
import org.landfall.shell.HomeCard;
import org.landfall.shell.HomeSection;
import org.landfall.shell.Moments;
import org.landfall.shell.Page;

/** How this installation stands, for administrators. */
@Route("health")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "health.title", order = 20, icon = "health")
class HealthView extends Page {
    private final transient HealthService service;
    private final Div parts = new Div();

    HealthView(HealthService service) {
        super("health.title", "health.purpose");
        this.service = service;
        addActions(new Button(getTranslation("health.again"), click -> show()));
        add(parts);
        show();
    }

    private void show() {
        Health health = service.now();
        parts.removeAll();
        parts.add(HomeSection.standing(
                Moments.dayAndTime(Instant.now()),
                List.of(program(health), database(health), disk(health), keys(health), backups(health), log(health))));
    }

    private HomeCard program(Health health) {
        return card(
                        "program",
                        getTranslation("health.version", health.version(), Moments.dayAndTime(health.since())),
                        false)
                .with(new Paragraph(getTranslation("health.sessions", health.sessions())));
    }

    private HomeCard database(Health health) {
        String whose = getTranslation(health.embedded() ? "health.embedded" : "health.external");
        return card("database", getTranslation("health.database", health.database(), whose), false)
                .with(new Paragraph(
                        getTranslation("health.schema", health.schema(), Bytes.of(health.databaseBytes()))));
    }

    private HomeCard disk(Health health) {
        HomeCard card = card(
                "disk",
                getTranslation("health.disk", Bytes.of(health.freeBytes()), Bytes.of(health.diskBytes())),
                health.diskScarce());
        return health.diskScarce() ? card.with(new Paragraph(getTranslation("health.disk.scarce"))) : card;
    }

    private HomeCard keys(Health health) {
        Span id = new Span(health.rootKey());
        id.addClassName("lf-mono");
        Div root = new Div(new Span(getTranslation("health.rootKey") + " "), id);
        UnorderedList ids = new UnorderedList();
        ids.addClassNames("lf-mono", "hl-ids");
        health.keysets().forEach(keyset -> ids.add(new ListItem(keyset)));
        return card("keys", getTranslation("health.keysets", health.keysets().size()), false)
                .with(root)
                .with(new Details(getTranslation("health.keysets.all"), ids));
    }

    /** Said plainly: there is no command that makes one. */
    private HomeCard backups(Health health) {
        return card(
                "backups", getTranslation(health.embedded() ? "health.backups.none" : "health.backups.external"), true);
    }

    private HomeCard log(Health health) {
        String signed = health.audit()
                .last()
                .map(head -> getTranslation(
                        "audit.head.state", head.line(), health.audit().line()))
                .orElseGet(() -> getTranslation("audit.head.none"));
        HomeCard card = card("audit", signed, health.auditFails());
        troubles(health).forEach(card::with);
        return card.leadsTo(getTranslation("health.toLog"), OversightRoutes.LOG);
    }

    private List<Component> troubles(Health health) {
        List<Component> troubles = new ArrayList<>();
        health.audit()
                .signingFailing()
                .ifPresent(since -> troubles.add(new Paragraph(getTranslation("audit.head.signingFails"))));
        health.audit()
                .witnessFailing()
                .ifPresent(since -> troubles.add(new Paragraph(getTranslation("audit.head.witnessFails"))));
        if (!health.audit().witnessChosen()) {
            troubles.add(new Paragraph(getTranslation("audit.head.noWitness")));
        }
        return troubles;
    }

    private HomeCard card(String part, String standing, boolean needsYou) {
        return new HomeCard(getTranslation("health.part." + part), standing)
                .badge(getTranslation(needsYou ? "health.look" : "health.ok"), needsYou ? "warm" : "ok");
    }
}
