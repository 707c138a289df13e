package org.landfall.access.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.landfall.access.AccessRoutes;
import org.landfall.access.AccountFilter;
import org.landfall.access.AccountService;
import org.landfall.access.AccountState;
import org.landfall.access.Role;
import org.landfall.access.Roles;
import org.landfall.access.SiteService;
import org.landfall.shell.HomeCard;
import org.landfall.shell.HomePart;
import org.landfall.shell.HomeSection;
import org.springframework.stereotype.Component;

/** An administrator's start: who has not come in yet, and how many there are of whom. */
@Component
class AdminHome implements HomePart {
    private final AccountService accounts;
    private final SiteService sites;

    AdminHome(AccountService accounts, SiteService sites) {
        this.accounts = accounts;
        this.sites = sites;
    }

    @Override
    public String role() {
        return Roles.ADMIN;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<HomeSection> sections() {
        List<HomeSection> sections = new ArrayList<>();
        List<HomeCard> waiting = new ArrayList<>();
        waiting(waiting, AccountState.INVITED);
        waiting(waiting, AccountState.ASKED);
        if (!waiting.isEmpty()) {
            sections.add(HomeSection.waiting(text("access.home.waiting"), waiting));
        }
        sections.add(HomeSection.standing(text("access.home.people"), List.of(people(), places())));
        return sections;
    }

    private void waiting(List<HomeCard> cards, AccountState state) {
        int count = accounts.count(new AccountFilter("", null, state));
        if (count > 0) {
            cards.add(new HomeCard(text("access.home." + state, count), text("access.home." + state + ".text"))
                    .leadsTo(text("access.home.open"), AccessRoutes.ACCOUNTS));
        }
    }

    private HomeCard people() {
        StringBuilder of = new StringBuilder();
        for (Role role : Role.values()) {
            int count = accounts.count(new AccountFilter("", role, AccountState.ACTIVE));
            of.append(of.isEmpty() ? "" : " · ")
                    .append(text("access.role." + role))
                    .append(' ')
                    .append(count);
        }
        return new HomeCard(
                        text("access.home.active", accounts.count(new AccountFilter("", null, AccountState.ACTIVE))),
                        of.toString())
                .leadsTo(text("access.home.open"), AccessRoutes.ACCOUNTS);
    }

    private HomeCard places() {
        return new HomeCard(text("access.home.sites", sites.all().size()), text("access.home.sites.text"))
                .leadsTo(text("access.home.open"), AccessRoutes.ACCOUNTS);
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
