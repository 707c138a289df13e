package org.landfall.instrument.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.landfall.access.AccountNames;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Role;
import org.landfall.instrument.FormFileService;
import org.landfall.instrument.InstrumentRoutes;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentVersion;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.instrument.PublishingService;
import org.landfall.instrument.StudioService;
import org.landfall.shell.Page;
import org.landfall.shell.Routes;

/** One version of an instrument: what it is, what it asks, how it differs, what is still to be done before it is used. */
@Route(InstrumentRoutes.VERSION)
@RolesAllowed({"CUSTODIAN", "RESEARCHER"})
class VersionView extends Page implements BeforeEnterObserver {
    private final transient StudioService studio;
    private final transient InstrumentService instruments;
    private final transient PublishingService publishing;
    private final transient FormFileService files;
    private final transient AccountNames names;
    private final transient CurrentAccount account;
    private final Div actions = new Div();
    private final Div content = new Div();

    VersionView(
            StudioService studio,
            InstrumentService instruments,
            PublishingService publishing,
            FormFileService files,
            AccountNames names,
            CurrentAccount account) {
        super("studio.version", "studio.version.purpose");
        this.studio = studio;
        this.instruments = instruments;
        this.publishing = publishing;
        this.files = files;
        this.names = names;
        this.account = account;
        content.addClassName("st-content");
        addActions(actions);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        InstrumentVersionId id = Routes.id(event.getRouteParameters(), InstrumentVersionId::new);
        studio.version(id).ifPresentOrElse(this::show, () -> Routes.notFound(event));
    }

    /** Anew after every decision, on the same page, so that what was said about it stays to be read. */
    private void show(InstrumentVersion version) {
        title(version.title().in(getLocale().getLanguage()) + " · " + version.version());
        Div facts = new Div(new VersionFacts(version, instruments, files, names));
        VersionTabs tabs = new VersionTabs(
                version,
                studio,
                files,
                () -> studio.version(version.id()).ifPresent(now -> {
                    facts.removeAll();
                    facts.add(new VersionFacts(now, instruments, files, names));
                }),
                version.draft() && account.role() == Role.CUSTODIAN,
                classes -> {
                    publishing.confirm(version.id(), classes);
                    showAgain(version);
                });
        actions.removeAll();
        actions.add(new VersionActions(
                version, publishing, files, account, () -> showAgain(version), tabs::showClasses, tabs::showFiles));
        content.removeAll();
        content.add(facts, tabs);
    }

    private void showAgain(InstrumentVersion version) {
        studio.version(version.id()).ifPresent(this::show);
    }
}
