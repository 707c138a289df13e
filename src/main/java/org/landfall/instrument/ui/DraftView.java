package org.landfall.instrument.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.landfall.instrument.Draft;
import org.landfall.instrument.DraftService;
import org.landfall.instrument.InstrumentRoutes;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Page;
import org.landfall.shell.Routes;

/** A draft, question by question. A version that is published is not changed: it is offered as a new draft instead. */
@Route(InstrumentRoutes.EDIT)
@RolesAllowed({"CUSTODIAN", "RESEARCHER"})
class DraftView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {
    private final transient DraftService drafts;
    private final Section content = new Section();

    DraftView(DraftService drafts) {
        super("draft.title", "draft.purpose");
        this.drafts = drafts;
        content.addClassName("dr");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Draft> draft = drafts.read(Routes.id(event.getRouteParameters(), InstrumentVersionId::new));
        if (draft.isEmpty()) {
            Routes.notFound(event);
            return;
        }
        title(draft.get().version().title().in(UI.getCurrent().getLocale().getLanguage()) + " · "
                + draft.get().version().version());
        content.removeAll();
        if (draft.get().version().draft()) {
            String question = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(InstrumentRoutes.QUESTION)
                    .orElse("");
            content.add(new DraftDesk(new DraftModel(drafts, draft.get()), question));
        } else {
            content.add(new EmptyState(
                    getTranslation("draft.published"),
                    getTranslation("draft.published.text"),
                    new Button(
                            getTranslation("draft.copy"),
                            click -> copy(draft.get().id()))));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        boolean refused = content.getChildren().anyMatch(child -> child instanceof DraftDesk desk && desk.refused());
        if (refused) {
            BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
            new LeaveDialog(leave::cancel, leave::proceed).open();
        }
    }

    private void copy(InstrumentVersionId id) {
        UI.getCurrent().navigate(InstrumentRoutes.editOf(drafts.draftOf(id)));
    }
}
