package org.landfall.testimony.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Page;
import org.landfall.study.Study;
import org.landfall.study.StudyService;
import org.landfall.testimony.Agreement;
import org.landfall.testimony.AgreementService;
import org.landfall.testimony.TestimonyRoutes;

/** How far two coders agree on what testimony is about. */
@Route(TestimonyRoutes.AGREEMENT)
@RolesAllowed("CUSTODIAN")
@Menu(title = "agreement.title", order = 27, icon = "agreement")
class AgreementView extends Page {
    private final transient AgreementService service;
    private final Div place = new Div();

    AgreementView(AgreementService service, StudyService studies) {
        super("agreement.title", "agreement.purpose");
        this.service = service;
        List<Study> all = studies.all();
        Select<Study> study = new Select<>();
        study.setLabel(getTranslation("interview.study"));
        study.setItems(all);
        study.setItemLabelGenerator(Study::name);
        study.setVisible(all.size() > 1);
        place.addClassName("sf-part");
        add(study, place);
        study.addValueChangeListener(change -> show(change.getValue()));
        if (!all.isEmpty()) {
            study.setValue(all.getFirst());
        }
    }

    private void show(Study study) {
        Agreement agreement = service.of(study.id());
        place.removeAll();
        if (agreement.records() == 0) {
            place.add(new EmptyState(getTranslation("agreement.none"), getTranslation("agreement.none.text")));
            return;
        }
        place.add(
                new Paragraph(getTranslation("agreement.base", agreement.records(), agreement.passages())),
                new AgreementTable(agreement),
                new Paragraph(getTranslation("agreement.target", Agreement.TARGET, Agreement.FEWEST)));
    }
}
