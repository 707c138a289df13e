package org.landfall.instrument.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Role;
import org.landfall.instrument.FormFileService;
import org.landfall.instrument.InstrumentRoutes;
import org.landfall.instrument.InstrumentState;
import org.landfall.instrument.InstrumentVersion;
import org.landfall.instrument.PublishingService;
import org.landfall.shell.Notices;

/** What this person can do with this version; the buttons beside its title. */
final class VersionActions extends Div {
    private final InstrumentVersion version;
    private final transient PublishingService publishing;
    private final Runnable changed;

    VersionActions(
            InstrumentVersion version,
            PublishingService publishing,
            FormFileService files,
            CurrentAccount account,
            Runnable changed,
            Runnable classes,
            Runnable showFiles) {
        this.version = version;
        this.publishing = publishing;
        this.changed = changed;
        addClassName("lf-actions");
        add(new Button(
                getTranslation("studio.try"), click -> UI.getCurrent().navigate(InstrumentRoutes.tryOf(version.id()))));
        add(new Button(
                getTranslation(version.draft() ? "draft.title" : "draft.copy"),
                click -> UI.getCurrent().navigate(InstrumentRoutes.editOf(version.id()))));
        boolean custodian = account.role() == Role.CUSTODIAN;
        if (custodian && version.draft()) {
            Button publish = new Button(
                    getTranslation("instrument.publish"),
                    click -> new PublishDialog(
                                    version, publishing, files.states(version.id()), changed, classes, showFiles)
                            .open());
            publish.addThemeVariants(ButtonVariant.PRIMARY);
            add(publish);
        }
        if (custodian && version.state() == InstrumentState.PUBLISHED) {
            add(new Button(getTranslation("studio.close"), click -> new CloseDialog(version, this::close).open()));
        }
    }

    private void close() {
        if (publishing.close(version.id())) {
            Notices.done(getTranslation("studio.close.done"));
        } else {
            Notices.problem(getTranslation("instrument.publish.changed"));
        }
        changed.run();
    }
}
