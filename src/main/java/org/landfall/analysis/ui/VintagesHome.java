package org.landfall.analysis.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Roles;
import org.landfall.analysis.AnalysisRoutes;
import org.landfall.analysis.CutProposal;
import org.landfall.analysis.CutService;
import org.landfall.shell.Ago;
import org.landfall.shell.HomeCard;
import org.landfall.shell.HomePart;
import org.landfall.shell.HomeSection;
import org.springframework.stereotype.Component;

/** On a custodian's start page: vintages that another custodian proposed. */
@Component
class VintagesHome implements HomePart {
    private static final int BEHIND_QUOTES = 30;

    private final CutService cuts;
    private final CurrentAccount account;

    VintagesHome(CutService cuts, CurrentAccount account) {
        this.cuts = cuts;
        this.account = account;
    }

    @Override
    public String role() {
        return Roles.CUSTODIAN;
    }

    @Override
    public int order() {
        return BEHIND_QUOTES;
    }

    @Override
    public List<HomeSection> sections() {
        List<HomeCard> cards = cuts.waiting().values().stream()
                .filter(one -> !one.askedBy().equals(account.id()))
                .map(VintagesHome::card)
                .toList();
        return cards.isEmpty() ? List.of() : List.of(HomeSection.waiting(text("analysis.vintages.title"), cards));
    }

    private static HomeCard card(CutProposal proposal) {
        return new HomeCard(
                        text("cut.home", proposal.study().name()),
                        text("cut.home.text", Ago.of(proposal.askedAt(), UI.getCurrent())))
                .leadsTo(text("cut.home.open"), AnalysisRoutes.VINTAGES);
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
