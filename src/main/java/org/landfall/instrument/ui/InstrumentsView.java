package org.landfall.instrument.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.landfall.instrument.Import;
import org.landfall.instrument.InstrumentRoutes;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentVersion;
import org.landfall.instrument.xlsform.Problem;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Notices;
import org.landfall.shell.Page;

/** All questionnaires with their state: bring in a workbook, see what is wrong with it, publish it. */
@Route(InstrumentRoutes.LIST)
@RolesAllowed("CUSTODIAN")
@Menu(title = "instrument.list", order = 40, icon = "instruments")
class InstrumentsView extends Page {
    private final transient InstrumentService instruments;
    private final Section problems = new Section();
    private final Div versions = new Div();

    InstrumentsView(InstrumentService instruments) {
        super("instrument.list", "instrument.list.purpose");
        this.instruments = instruments;
        versions.addClassName("in-versions");
        problems.setVisible(false);
        add(new WorkbookUpload(this::bringIn), problems, versions);
        showVersions();
    }

    private void bringIn(byte[] workbook) {
        switch (instruments.importWorkbook(workbook)) {
            case Import.Stored stored -> {
                Notices.done(getTranslation("instrument.upload.done"));
                showVersions();
                show("instrument.warnings", stored.warnings());
            }
            case Import.Refused refused -> show("instrument.problems", refused.problems());
        }
    }

    private void show(String headingKey, List<Problem> found) {
        problems.removeAll();
        problems.setVisible(!found.isEmpty());
        if (!found.isEmpty()) {
            problems.add(new ProblemTable(headingKey, found));
            problems.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
        }
    }

    private void publish(InstrumentVersion version) {
        new PublishDialog(version, () -> {
                    try {
                        instruments.publish(version.id());
                        Notices.done(getTranslation("instrument.publish.done"));
                    } catch (IllegalStateException e) {
                        Notices.problem(getTranslation("instrument.publish.changed"));
                    }
                    showVersions();
                })
                .open();
    }

    private void showVersions() {
        versions.removeAll();
        List<InstrumentVersion> all = instruments.versions();
        if (all.isEmpty()) {
            versions.add(new EmptyState(getTranslation("instrument.none"), getTranslation("instrument.none.begin")));
        }
        all.forEach(version -> versions.add(new VersionCard(
                version,
                () -> publish(version),
                () -> instruments.workbook(version.id()),
                () -> instruments.xform(version.id()).getBytes(StandardCharsets.UTF_8))));
    }
}
