package org.landfall.instrument.ui.opening;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.landfall.instrument.InstrumentRoutes;
import org.landfall.instrument.StudyOpening;
import org.landfall.shell.Notices;
import org.landfall.shell.Page;
import org.landfall.shell.Routes;
import org.landfall.study.CharterOutcome;
import org.landfall.study.CharterService;
import org.landfall.study.Needed;
import org.landfall.study.Standing;
import org.landfall.study.Study;
import org.landfall.study.StudyId;
import org.landfall.study.StudyService;

/** One study: what it says before anybody is interviewed, what is still needed, and the button that opens it. */
@Route(InstrumentRoutes.STUDY)
@RolesAllowed("CUSTODIAN")
class StudyView extends Page implements BeforeEnterObserver {
    private final transient StudyService studies;
    private final transient CharterService charters;
    private final transient StudyOpening opening;
    private final Div body = new Div();
    private final NeededList needed = new NeededList();

    StudyView(StudyService studies, CharterService charters, StudyOpening opening) {
        super("charter.title", "charter.purposeOfPage");
        this.studies = studies;
        this.charters = charters;
        this.opening = opening;
        body.addClassName("ch-body");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        StudyId id = Routes.id(event.getRouteParameters(), StudyId::new);
        studies.all().stream()
                .filter(study -> study.id().equals(id))
                .findFirst()
                .ifPresentOrElse(this::show, () -> Routes.notFound(event));
    }

    private void show(Study study) {
        title(study.name());
        CharterForm form = new CharterForm(charters.of(study.id()), opening.consentText(study));
        Div sheet = new Div(form, buttons(study, form));
        sheet.addClassName("lf-card");
        body.removeAll();
        body.add(sheet, needed);
        tell(study);
    }

    private void tell(Study study) {
        needed.show(standing(study), opening.missing(study), opening.consentText(study));
    }

    private Div buttons(Study study, CharterForm form) {
        Button keep = new Button(getTranslation("charter.keep"), click -> {
            if (keep(study, form)) {
                Notices.done(getTranslation("charter.kept"));
                tell(study);
            }
        });
        boolean open = standing(study) instanceof Standing.Open;
        Button act = new Button(getTranslation(open ? "charter.close" : "charter.open"), click -> {
            if (open) {
                close(study);
            } else {
                open(study, form);
            }
        });
        act.addThemeVariants(open ? ButtonVariant.TERTIARY : ButtonVariant.PRIMARY);
        Div buttons = new Div(keep, act);
        buttons.addClassName("lf-actions");
        return buttons;
    }

    private boolean keep(Study study, CharterForm form) {
        return form.read()
                .map(charter -> told(charters.keep(study, charter), "charter.keptNot"))
                .orElse(false);
    }

    private void open(Study study, CharterForm form) {
        if (keep(study, form) && told(opening.open(study), "charter.refused")) {
            Notices.done(getTranslation("charter.opened", study.name()));
            show(study);
        } else {
            tell(study);
        }
    }

    private void close(Study study) {
        charters.close(study);
        Notices.done(getTranslation("charter.closed", study.name()));
        show(study);
    }

    private boolean told(CharterOutcome outcome, String refusedKey) {
        return switch (outcome) {
            case CharterOutcome.Done() -> true;
            case CharterOutcome.Refused(Set<Needed> missing) -> {
                Notices.problem(getTranslation(refusedKey, NeededList.names(this, missing)));
                yield false;
            }
        };
    }

    private Standing standing(Study study) {
        return charters.standings().getOrDefault(study.id(), new Standing.Closed());
    }
}
