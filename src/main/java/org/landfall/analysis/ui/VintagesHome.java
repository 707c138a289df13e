package org.landfall.analysis.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Stream;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Roles;
import org.landfall.analysis.AnalysisRoutes;
import org.landfall.analysis.CutProposal;
import org.landfall.analysis.CutService;
import org.landfall.analysis.Retirement;
import org.landfall.analysis.RetirementService;
import org.landfall.shell.Ago;
import org.landfall.shell.HomeCard;
import org.landfall.shell.HomePart;
import org.landfall.shell.HomeSection;
import org.springframework.stereotype.Component;

/** On a custodian's start page: vintages that another custodian proposed, or wants retired. */
@Component
class VintagesHome implements HomePart {
    private static final int BEHIND_QUOTES = 30;

    private final CutService cuts;
    private final RetirementService retirements;
    private final CurrentAccount account;

    VintagesHome(CutService cuts, RetirementService retirements, CurrentAccount account) {
        this.cuts = cuts;
        this.retirements = retirements;
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
        List<HomeCard> cards = Stream.concat(
                        cuts.waiting().values().stream()
                                .filter(one -> !one.askedBy().equals(account.id()))
                                .map(VintagesHome::card),
                        retirements.waiting().values().stream()
                                .filter(one -> !one.askedBy().equals(account.id()))
                                .map(VintagesHome::card))
                .toList();
        return cards.isEmpty() ? List.of() : List.of(HomeSection.waiting(text("analysis.vintages.title"), cards));
    }

    private static HomeCard card(CutProposal proposal) {
        return new HomeCard(
                        text("cut.home", proposal.study().name()),
                        text("cut.home.text", Ago.of(proposal.askedAt(), UI.getCurrent())))
                .leadsTo(text("cut.home.open"), AnalysisRoutes.VINTAGES);
    }

    private static HomeCard card(Retirement wish) {
        return new HomeCard(
                        text("retire.home", wish.label()),
                        text("retire.home.text", Ago.of(wish.askedAt(), UI.getCurrent())))
                .leadsTo(text("retire.home.open"), AnalysisRoutes.VINTAGES);
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
