package org.landfall.respondent.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Roles;
import org.landfall.respondent.vault.RecontactService;
import org.landfall.respondent.vault.VaultRequest;
import org.landfall.respondent.vault.VaultRequestService;
import org.landfall.shell.Ago;
import org.landfall.shell.HomeCard;
import org.landfall.shell.HomePart;
import org.landfall.shell.HomeSection;
import org.springframework.stereotype.Component;

/** On a custodian's start page: requests to the vault of another one, and people to be contacted again. */
@Component
class VaultHome implements HomePart {
    private static final int BEFORE_VINTAGES = 25;

    private final VaultRequestService requests;
    private final RecontactService recontacts;
    private final CurrentAccount account;

    VaultHome(VaultRequestService requests, RecontactService recontacts, CurrentAccount account) {
        this.requests = requests;
        this.recontacts = recontacts;
        this.account = account;
    }

    @Override
    public String role() {
        return Roles.CUSTODIAN;
    }

    @Override
    public int order() {
        return BEFORE_VINTAGES;
    }

    @Override
    public List<HomeSection> sections() {
        List<HomeCard> cards = new ArrayList<>();
        requests.waiting().stream()
                .filter(one -> !one.askedBy().equals(account.id()))
                .forEach(one -> cards.add(card(one)));
        int wishes = recontacts.waiting().size();
        if (wishes > 0) {
            cards.add(
                    new HomeCard(VaultActs.text("vault.home.wishes"), VaultActs.text("vault.home.wishes.text", wishes))
                            .leadsTo(VaultActs.text("vault.home.open"), VaultView.ROUTE));
        }
        return cards.isEmpty() ? List.of() : List.of(HomeSection.waiting(VaultActs.text("vault.title"), cards));
    }

    private static HomeCard card(VaultRequest request) {
        String who = request.pseudonym() == null ? "" : request.pseudonym();
        return new HomeCard(
                        VaultActs.text("vault.kind." + request.kind(), who),
                        VaultActs.text("vault.home.text", Ago.of(request.askedAt(), UI.getCurrent())))
                .leadsTo(VaultActs.text("vault.home.open"), VaultView.ROUTE);
    }
}
