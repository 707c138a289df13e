package org.landfall.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.landfall.access.AccessRoutes;
import org.landfall.access.CurrentAccount;
import org.landfall.access.OwnAccountService;
import org.landfall.access.OwnOpenIdService;
import org.landfall.access.OwnPasskeyService;
import org.landfall.access.OwnSecondStepService;
import org.landfall.access.OwnTokenService;
import org.landfall.access.Policies;
import org.landfall.access.Role;
import org.landfall.access.Setting;
import org.landfall.shell.Page;
import org.landfall.shell.StepUpGuard;

/** How one gets in, and where one is in: what everybody does with their own account. */
@Route(AccessRoutes.OWN_ACCOUNT)
@PermitAll
@Menu(title = "access.own.title", order = 90, icon = "account")
class OwnAccountView extends Page implements AfterNavigationObserver {
    private static final String TOLD = "openid";

    private final OpenIdCard openId;

    OwnAccountView(
            OwnAccountService account,
            OwnSecondStepService second,
            OwnPasskeyService passkeys,
            OwnTokenService tokens,
            CurrentAccount current,
            OwnOpenIdService links,
            StepUpGuard guard,
            Policies policies) {
        super("access.own.title", "access.own.purpose");
        openId = new OpenIdCard(links, guard);
        Div cards = new Div(
                new SessionsCard(account),
                new SecondStepCard(second, guard),
                new PasskeysCard(passkeys, guard),
                openId,
                new PasswordCard(account, guard, policies.number(Setting.PASSWORD_LENGTH)),
                new LanguageCard());
        cards.addClassNames("lf-cards", "lf-own");
        if (current.has(Role.RESEARCHER)) {
            cards.add(new TokensCard(tokens, guard));
        }
        add(cards);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter(TOLD).ifPresent(told -> {
            UI.getCurrent().getPage().getHistory().replaceState(null, AccessRoutes.OWN_ACCOUNT);
            openId.returned(told);
        });
    }
}
