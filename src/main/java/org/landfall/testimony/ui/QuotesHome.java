package org.landfall.testimony.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.landfall.access.Roles;
import org.landfall.shell.HomeCard;
import org.landfall.shell.HomePart;
import org.landfall.shell.HomeSection;
import org.landfall.testimony.QuoteReleaseService;
import org.landfall.testimony.TestimonyRoutes;
import org.springframework.stereotype.Component;

/** How many quotes wait for a custodian. */
@Component
class QuotesHome implements HomePart {
    private static final int BEHIND_RECORDS = 20;

    private final QuoteReleaseService releases;

    QuotesHome(QuoteReleaseService releases) {
        this.releases = releases;
    }

    @Override
    public String role() {
        return Roles.CUSTODIAN;
    }

    @Override
    public int order() {
        return BEHIND_RECORDS;
    }

    @Override
    public List<HomeSection> sections() {
        int waiting = releases.waiting();
        return waiting == 0
                ? List.of()
                : List.of(HomeSection.waiting(
                        text("quote.list"),
                        List.of(new HomeCard(text("quote.waiting", waiting), text("quote.waiting.text"))
                                .leadsTo(text("quote.list.open"), TestimonyRoutes.QUOTES))));
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
