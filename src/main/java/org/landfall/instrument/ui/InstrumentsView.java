package org.landfall.instrument.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.landfall.access.AccountNames;
import org.landfall.instrument.Import;
import org.landfall.instrument.InstrumentRoutes;
import org.landfall.instrument.InstrumentService;
import org.landfall.shell.Notices;
import org.landfall.shell.Page;

/** All questionnaires with their versions: find one, bring in a workbook, see what is wrong with it. */
@Route(InstrumentRoutes.LIST)
@RolesAllowed({"CUSTODIAN", "RESEARCHER"})
@Menu(title = "instrument.list", order = 40, icon = "instruments")
class InstrumentsView extends Page {
    private final transient InstrumentService instruments;
    private final Findings findings = new Findings();
    private final VersionGrid versions;

    InstrumentsView(InstrumentService instruments, AccountNames names) {
        super("instrument.list", "instrument.list.purpose");
        this.instruments = instruments;
        versions = new VersionGrid(instruments, names);
        add(new WorkbookUpload(this::bringIn), findings, versions);
    }

    private void bringIn(byte[] workbook) {
        switch (instruments.importWorkbook(workbook)) {
            case Import.Stored stored
            when stored.warnings().isEmpty() -> {
                Notices.done(getTranslation("instrument.upload.done"));
                UI.getCurrent().navigate(InstrumentRoutes.versionOf(stored.id()));
            }
            case Import.Stored stored -> {
                Notices.done(getTranslation("instrument.upload.done"));
                versions.refresh();
                findings.accepted(workbook, stored);
            }
            case Import.Refused refused -> findings.refused(workbook, refused.problems());
        }
    }
}
