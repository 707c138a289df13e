package org.landfall.analysis.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import org.landfall.access.Roles;
import org.landfall.analysis.AnalysisRoutes;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.VintageId;
import org.landfall.shell.HomeCard;
import org.landfall.shell.HomePart;
import org.landfall.shell.HomeSection;
import org.springframework.stereotype.Component;

/** A researcher's start: the vintages there are, how large and how old, and what was released of each. */
@Component
class ResearcherHome implements HomePart {
    private static final int MOST = 6;

    private final AnalysisService analysis;

    ResearcherHome(AnalysisService analysis) {
        this.analysis = analysis;
    }

    @Override
    public String role() {
        return Roles.RESEARCHER;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<HomeSection> sections() {
        Map<VintageId, Integer> released = analysis.releasedCounts();
        List<HomeCard> cards = analysis.vintages().stream()
                .limit(MOST)
                .map(vintage -> card(vintage, released.getOrDefault(vintage.id(), 0)))
                .toList();
        return cards.isEmpty() ? List.of() : List.of(HomeSection.standing(text("analysis.vintages.title"), cards));
    }

    private static HomeCard card(Vintage vintage, int released) {
        UI ui = UI.getCurrent();
        return new HomeCard(
                        text(
                                "analysis.choice.vintageItem",
                                vintage.studyCode(),
                                vintage.label(),
                                Dates.day(vintage.cutAt(), ui.getLocale())),
                        vintage.retired()
                                ? text("retire.done")
                                : text("analysis.home.vintage", vintage.noisyPersons(), released))
                .leadsTo(text("analysis.home.plan"), AnalysisRoutes.DESK)
                .leadsTo(text("analysis.home.open"), AnalysisRoutes.TABLES);
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
