package org.landfall.access.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.landfall.access.AccessRoutes;
import org.landfall.access.CustodianRequest;
import org.landfall.access.CustodianRequestService;
import org.landfall.access.Roles;
import org.landfall.shell.Ago;
import org.landfall.shell.HomeCard;
import org.landfall.shell.HomePart;
import org.landfall.shell.HomeSection;
import org.springframework.stereotype.Component;

/** On a custodian's start page: new custodians that an administrator asks for. */
@Component
class ConfirmationsHome implements HomePart {
    private static final int AFTER_RECORDS = 50;

    private final CustodianRequestService requests;

    ConfirmationsHome(CustodianRequestService requests) {
        this.requests = requests;
    }

    @Override
    public String role() {
        return Roles.CUSTODIAN;
    }

    @Override
    public int order() {
        return AFTER_RECORDS;
    }

    @Override
    public List<HomeSection> sections() {
        List<CustodianRequest> waiting = requests.waiting();
        if (waiting.isEmpty()) {
            return List.of();
        }
        UI ui = UI.getCurrent();
        HomeCard card = new HomeCard(
                        ui.getTranslation("access.home.requests", waiting.size()),
                        ui.getTranslation(
                                "access.home.requests.text",
                                Ago.of(waiting.getFirst().asked(), ui)))
                .leadsTo(ui.getTranslation("access.home.requests.open"), AccessRoutes.CONFIRMATIONS);
        return List.of(HomeSection.waiting(ui.getTranslation("access.confirmations.title"), List.of(card)));
    }
}
