package org.landfall.instrument.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.landfall.instrument.InstrumentRoutes;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentState;
import org.landfall.instrument.InstrumentVersion;
import org.landfall.shell.Moments;
import org.landfall.shell.Notices;
import org.landfall.shell.Page;
import org.landfall.study.CharterService;
import org.landfall.study.Standing;
import org.landfall.study.Study;
import org.landfall.study.StudyId;
import org.landfall.study.StudyService;

/** The studies, each with the instrument it runs on, and where a new one begins. */
@Route(InstrumentRoutes.STUDIES)
@RolesAllowed("CUSTODIAN")
@Menu(title = "study.list", order = 45, icon = "studies")
class StudiesView extends Page {
    private final transient StudyService studies;
    private final transient InstrumentService instruments;
    private final transient CharterService charters;
    private final Div cards = new Div();

    StudiesView(StudyService studies, InstrumentService instruments, CharterService charters) {
        super("study.list", "study.list.purpose");
        this.studies = studies;
        this.instruments = instruments;
        this.charters = charters;
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
        UI.getCurrent().navigate(InstrumentRoutes.studyOf(study.id()));
    }

    private void show() {
        List<InstrumentVersion> published = published();
        Map<StudyId, Standing> standings = charters.standings();
        cards.removeAll();
        studies.all()
                .forEach(study ->
                        cards.add(card(study, published, standings.getOrDefault(study.id(), new Standing.Closed()))));
    }

    private Div card(Study study, List<InstrumentVersion> published, Standing standing) {
        String runsOn = published.stream()
                .filter(version -> version.formId().equals(study.formId()))
                .findFirst()
                .map(version -> getTranslation(
                        "study.runsOn", version.title().in(getLocale().getLanguage()), version.version()))
                .orElseGet(() -> getTranslation("study.runsOnNothing", study.formId()));
        Paragraph code = new Paragraph(getTranslation("study.code", study.code()));
        code.addClassName("lf-quiet");
        Div head = new Div(new H2(study.name()), badge(standing));
        head.addClassName("hp-head");
        Anchor go = new Anchor(InstrumentRoutes.studyOf(study.id()), getTranslation("charter.go"));
        go.getElement().setAttribute("aria-label", study.name() + ": " + go.getText());
        Div card = new Div(head, new Paragraph(runsOn), code, go);
        card.addClassName("lf-card");
        return card;
    }

    private Span badge(Standing standing) {
        Span badge = new Span(
                switch (standing) {
                    case Standing.Closed() -> getTranslation("charter.badge.closed");
                    case Standing.Open(var since) -> getTranslation("charter.badge.open");
                    case Standing.CarriedOver(var until) ->
                        getTranslation("charter.badge.carried", Moments.dayAndTime(until));
                });
        badge.addClassName("lf-badge");
        badge.getElement().setAttribute("data-tone", standing instanceof Standing.Open ? "ok" : "warm");
        return badge;
    }

    private List<InstrumentVersion> published() {
        return instruments.versions().stream()
                .filter(version -> version.state() == InstrumentState.PUBLISHED)
                .toList();
    }
}
