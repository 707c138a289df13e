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
import org.landfall.platform.BackupService;
import org.landfall.platform.ClockState;
import org.landfall.platform.DrillService;
import org.landfall.platform.Health;
import org.landfall.platform.HealthService;
import org.landfall.platform.KeyRotationService;
import org.landfall.platform.Standing;
import org.landfall.shell.Ago;
import org.landfall.shell.HomeCard;
import org.landfall.shell.HomeSection;
import org.landfall.shell.Moments;
import org.landfall.shell.Page;
import org.landfall.shell.StepUpGuard;

/** How this installation stands, for administrators. */
@Route("health")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "health.title", order = 20, icon = "health")
class HealthView extends Page {
    private final transient HealthService service;
    private final transient BackupService backups;
    private final transient DrillService drills;
    private final transient KeyRotationService rotations;
    private final transient StepUpGuard guard;
    private final Div parts = new Div();

    HealthView(
            HealthService service,
            BackupService backups,
            DrillService drills,
            KeyRotationService rotations,
            StepUpGuard guard) {
        super("health.title", "health.purpose");
        this.service = service;
        this.backups = backups;
        this.drills = drills;
        this.rotations = rotations;
        this.guard = guard;
        addActions(new Button(getTranslation("health.again"), click -> show()));
        add(parts);
        show();
    }

    private void show() {
        Health health = service.now();
        Paragraph sum =
                new Paragraph(getTranslation("health.sum", health.count(Standing.NOW), health.count(Standing.SOON)));
        sum.getElement().setAttribute("role", "status");
        parts.removeAll();
        parts.add(
                sum,
                HomeSection.standing(
                        Moments.dayAndTime(Instant.now()),
                        List.of(
                                program(health),
                                database(health),
                                disk(health),
                                keys(health),
                                erasing(health.erasing()),
                                backups(health),
                                log(health))));
    }

    private HomeCard program(Health health) {
        String version = getTranslation("health.version", health.version(), Moments.dayAndTime(health.since()));
        return advised(card("program", version, health.program()), "program", health.program(), health.problems())
                .with(new Paragraph(getTranslation("health.sessions", health.sessions())));
    }

    private HomeCard database(Health health) {
        String whose = getTranslation(health.embedded() ? "health.embedded" : "health.external");
        String server = getTranslation("health.database", health.database(), whose);
        return advised(card("database", server, health.databaseServer()), "database", health.databaseServer())
                .with(new Paragraph(
                        getTranslation("health.schema", health.schema(), Bytes.of(health.databaseBytes()))));
    }

    private HomeCard disk(Health health) {
        String free = getTranslation("health.disk", Bytes.of(health.freeBytes()), Bytes.of(health.diskBytes()));
        return advised(card("disk", free, health.disk()), "disk", health.disk());
    }

    private HomeCard keys(Health health) {
        Span id = new Span(health.rootKey());
        id.addClassName("lf-mono");
        Div root = new Div(new Span(getTranslation("health.rootKey") + " "), id);
        UnorderedList ids = new UnorderedList();
        ids.addClassNames("lf-mono", "hl-ids");
        health.keysets().forEach(keyset -> ids.add(new ListItem(keyset)));
        String opened = getTranslation("health.keysets", health.keysets().size());
        return advised(card("keys", opened, health.keys()), "keys", health.keys())
                .with(root)
                .with(new Paragraph(getTranslation("health.rootKey." + health.rootKeyLies())))
                .with(new StudyKeysPanel(rotations, guard))
                .with(new Details(getTranslation("health.keysets.all"), ids));
    }

    private HomeCard erasing(Health.Erasing erasing) {
        HomeCard card = card("erasing", getTranslation("health.epochs", erasing.epochs()), erasing.standing());
        if (erasing.failing()) {
            card.with(new Paragraph(getTranslation("health.epochs.failing")));
        }
        if (erasing.clock() != ClockState.RIGHT) {
            card.with(new Paragraph(getTranslation("health.clock." + erasing.clock())));
        }
        if (erasing.clock() == ClockState.AHEAD) {
            card.with(new Button(getTranslation("health.clock.right"), click -> guard.before(this::believe)));
        }
        if (!erasing.copied()) {
            card.with(new Paragraph(getTranslation("health.epochs.noCopy")));
        }
        if (erasing.unswept()) {
            card.with(new Paragraph(getTranslation("health.unswept")));
        }
        return card;
    }

    private void believe() {
        service.clockIsRight();
        show();
    }

    private HomeCard backups(Health health) {
        HomeCard card = card("backups", lastBackup(health), health.backups());
        return switch (backups.way()) {
            case EXTERNAL ->
                health.backups() == Standing.FINE
                        ? card
                        : card.with(new Paragraph(getTranslation("health.backups.external")));
            case NO_FOLDER -> card.with(new Paragraph(getTranslation("health.backups.embedded")));
            case AWAY -> card.with(new Paragraph(getTranslation("health.backup.away")));
            case NO_KEY -> card.with(new Paragraph(getTranslation("health.backup.noKey")));
            case READY ->
                card.with(new BackupPanel(backups, guard, () -> renew(card))).with(drill());
        };
    }

    private String lastBackup(Health health) {
        Instant last = health.backup().last();
        return last == null
                ? getTranslation(health.backup().named() ? "health.backups.missing" : "health.backups.unknown")
                : getTranslation("health.backups.last", Moments.dayAndTime(last), Ago.of(last, this));
    }

    /** What the panel has told stays beside it. */
    private void renew(HomeCard card) {
        Health health = service.now();
        card.stands(lastBackup(health));
        card.badge(getTranslation("health.standing." + health.backups()), tone(health.backups()));
    }

    private Component drill() {
        if (!drills.wanted()) {
            return new Paragraph(getTranslation("drill.off"));
        }
        return drills.last()
                .map(last -> {
                    Div words = new Div(new Paragraph(DrillWords.of(last)));
                    if (last.standing(Instant.now()) != Standing.FINE) {
                        words.add(new Paragraph(DrillWords.wayOut(last)));
                    }
                    return words;
                })
                .orElseGet(() -> new Div(new Paragraph(getTranslation("drill.notYet"))));
    }

    private HomeCard log(Health health) {
        String signed = health.audit()
                .last()
                .map(head -> getTranslation(
                        "audit.head.state", head.line(), health.audit().line()))
                .orElseGet(() -> getTranslation("audit.head.none"));
        HomeCard card = card("audit", signed, health.log());
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

    private HomeCard card(String part, String words, Standing standing) {
        return new HomeCard(getTranslation("health.part." + part), words)
                .badge(getTranslation("health.standing." + standing), tone(standing));
    }

    /** What to do, where something is to be done. */
    private HomeCard advised(HomeCard card, String part, Standing standing, Object... values) {
        return standing == Standing.FINE
                ? card
                : card.with(new Paragraph(getTranslation("health.do." + part + "." + standing, values)));
    }

    private static String tone(Standing standing) {
        return switch (standing) {
            case FINE -> "ok";
            case SOON -> "warm";
            case NOW -> "bad";
        };
    }
}
