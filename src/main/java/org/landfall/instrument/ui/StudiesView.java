package org.landfall.instrument.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.landfall.instrument.InstrumentRoutes;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentState;
import org.landfall.instrument.InstrumentVersion;
import org.landfall.shell.Notices;
import org.landfall.shell.Page;
import org.landfall.study.Study;
import org.landfall.study.StudyService;

/** The studies, each with the instrument it runs on, and where a new one begins. */
@Route(InstrumentRoutes.STUDIES)
@RolesAllowed("CUSTODIAN")
@Menu(title = "study.list", order = 45, icon = "studies")
class StudiesView extends Page {
    private final transient StudyService studies;
    private final transient InstrumentService instruments;
    private final Div cards = new Div();

    StudiesView(StudyService studies, InstrumentService instruments) {
        super("study.list", "study.list.purpose");
        this.studies = studies;
        this.instruments = instruments;
        Button begin = new Button(getTranslation("study.new"), click -> ask());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        addActions(begin);
        cards.addClassName("lf-cards");
        add(cards);
        show();
    }

    private void ask() {
        List<InstrumentVersion> published = published();
        if (published.isEmpty()) {
            Notices.problem(getTranslation("study.noInstrument"));
        } else {
            new NewStudyDialog(published, studies, this::begun).open();
        }
    }

    private void begun(Study study) {
        Notices.done(getTranslation("study.begun", study.name()));
        show();
    }

    private void show() {
        List<InstrumentVersion> published = published();
        cards.removeAll();
        studies.all().forEach(study -> cards.add(card(study, published)));
    }

    private Div card(Study study, List<InstrumentVersion> published) {
        String runsOn = published.stream()
                .filter(version -> version.formId().equals(study.formId()))
                .findFirst()
                .map(version -> getTranslation(
                        "study.runsOn", version.title().in(getLocale().getLanguage()), version.version()))
                .orElseGet(() -> getTranslation("study.runsOnNothing", study.formId()));
        Paragraph code = new Paragraph(getTranslation("study.code", study.code()));
        code.addClassName("lf-quiet");
        Div card = new Div(new H2(study.name()), new Paragraph(runsOn), code);
        card.addClassName("lf-card");
        return card;
    }

    private List<InstrumentVersion> published() {
        return instruments.versions().stream()
                .filter(version -> version.state() == InstrumentState.PUBLISHED)
                .toList();
    }
}
