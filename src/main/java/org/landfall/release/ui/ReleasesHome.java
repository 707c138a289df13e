package org.landfall.release.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Roles;
import org.landfall.release.Release;
import org.landfall.release.ReleaseRoutes;
import org.landfall.release.SigningService;
import org.landfall.shell.Ago;
import org.landfall.shell.HomeCard;
import org.landfall.shell.HomePart;
import org.landfall.shell.HomeSection;
import org.springframework.stereotype.Component;

/** On a custodian's start page: releases that another custodian proposed. */
@Component
class ReleasesHome implements HomePart {
    private static final int BEHIND_VINTAGES = 31;

    private final SigningService signing;
    private final CurrentAccount account;

    ReleasesHome(SigningService signing, CurrentAccount account) {
        this.signing = signing;
        this.account = account;
    }

    @Override
    public String role() {
        return Roles.CUSTODIAN;
    }

    @Override
    public int order() {
        return BEHIND_VINTAGES;
    }

    @Override
    public List<HomeSection> sections() {
        var cards = signing.all().stream()
                .filter(Release::waits)
                .filter(release -> !release.askedBy().equals(account.id()))
                .map(ReleasesHome::card)
                .toList();
        return cards.isEmpty() ? List.of() : List.of(HomeSection.waiting(text("report.title"), cards));
    }

    private static HomeCard card(Release release) {
        return new HomeCard(
                        text("signing.home", release.name()),
                        text(
                                "signing.home.text",
                                release.vintageName(),
                                release.tables().size(),
                                Ago.of(release.askedAt(), UI.getCurrent())))
                .leadsTo(text("signing.home.open"), ReleaseRoutes.RELEASES);
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
