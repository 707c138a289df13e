package org.landfall.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Supplier;
import org.landfall.access.AccessOutcome;
import org.landfall.access.AccessRoutes;
import org.landfall.access.CustodianRequest;
import org.landfall.access.CustodianRequestService;
import org.landfall.access.Roles;
import org.landfall.shell.Ago;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Page;
import org.landfall.shell.StepUpGuard;

/** What an administrator has asked for and only a custodian may allow. */
@Route(AccessRoutes.CONFIRMATIONS)
@RolesAllowed(Roles.CUSTODIAN)
@Menu(title = "access.confirmations.title", order = 60, icon = "confirmations")
class ConfirmationsView extends Page {
    private final transient CustodianRequestService requests;
    private final transient StepUpGuard guard;
    private final Div list = new Div();

    ConfirmationsView(CustodianRequestService requests, StepUpGuard guard) {
        super("access.confirmations.title", "access.confirmations.purpose");
        this.requests = requests;
        this.guard = guard;
        list.addClassName("lf-cards");
        add(list);
        show();
    }

    private void show() {
        List<CustodianRequest> waiting = requests.waiting();
        list.removeAll();
        if (waiting.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("access.confirmations.none"), getTranslation("access.confirmations.noneText")));
        }
        waiting.forEach(request -> list.add(card(request)));
    }

    private Div card(CustodianRequest request) {
        String name = request.account().displayName();
        Button confirm = button("access.confirm", () -> requests.confirm(request.id()));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(confirm, button("access.refuse", () -> requests.refuse(request.id())));
        buttons.addClassName("lf-actions");
        Div card = new Div(
                new H2(name),
                new Paragraph(request.account().signInName()),
                new Paragraph(getTranslation("access.request." + request.kind(), name, request.askedBy())),
                new Ago(request.asked()),
                buttons);
        card.addClassNames("lf-card", "lf-form");
        return card;
    }

    private Button button(String key, Supplier<AccessOutcome> act) {
        Button button = new Button(getTranslation(key));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            button.setEnabled(true);
            guard.before(() -> {
                Outcomes.show(act.get());
                show();
            });
        });
        return button;
    }
}
