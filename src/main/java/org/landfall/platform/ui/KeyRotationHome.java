package org.landfall.platform.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.landfall.access.Roles;
import org.landfall.platform.KeyRotation;
import org.landfall.platform.KeyRotationOutcome;
import org.landfall.platform.KeyRotationService;
import org.landfall.shell.Ago;
import org.landfall.shell.HomeCard;
import org.landfall.shell.HomePart;
import org.landfall.shell.HomeSection;
import org.landfall.shell.Notices;
import org.landfall.shell.StepUpGuard;
import org.springframework.stereotype.Component;

/** On a custodian's start page: new keys of studies that an administrator asks for. */
@Component
class KeyRotationHome implements HomePart {
    private static final int BEHIND_CONFIRMATIONS = 51;

    private final KeyRotationService service;
    private final StepUpGuard guard;

    KeyRotationHome(KeyRotationService service, StepUpGuard guard) {
        this.service = service;
        this.guard = guard;
    }

    @Override
    public String role() {
        return Roles.CUSTODIAN;
    }

    @Override
    public int order() {
        return BEHIND_CONFIRMATIONS;
    }

    @Override
    public List<HomeSection> sections() {
        List<HomeCard> cards = service.waiting().stream().map(this::card).toList();
        return cards.isEmpty() ? List.of() : List.of(HomeSection.waiting(text("health.key.home"), cards));
    }

    private HomeCard card(KeyRotation wish) {
        HomeCard card =
                new HomeCard(wish.name(), text("health.key.home.text", Ago.of(wish.askedAt(), UI.getCurrent())));
        return card.offers(text("health.key.agree"), () -> guard.before(() -> decide(card, service.agree(wish.id()))))
                .offers(text("health.key.decline"), () -> decide(card, service.decline(wish.id())));
    }

    private static void decide(HomeCard card, KeyRotationOutcome outcome) {
        String told = text("health.key.outcome." + outcome);
        switch (outcome) {
            case BEGUN, DECLINED -> {
                Notices.done(told);
                card.removeFromParent();
            }
            case GONE -> {
                Notices.problem(told);
                card.removeFromParent();
            }
            default -> Notices.problem(told);
        }
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
