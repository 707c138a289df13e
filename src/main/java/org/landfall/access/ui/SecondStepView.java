package org.landfall.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.landfall.access.AccessRoutes;
import org.landfall.access.FactorSecret;
import org.landfall.access.SecondStepService;

/** For somebody who has said the password and must have a second step: it is set up here before anything else opens. */
@Route(value = AccessRoutes.SECOND_STEP, autoLayout = false)
@AnonymousAllowed
class SecondStepView extends DoorPage implements BeforeEnterObserver {
    private final transient SecondStepService second;

    SecondStepView(SecondStepService second) {
        super("access.factor.title");
        this.second = second;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<FactorSecret> secret = second.begin();
        if (secret.isEmpty()) {
            event.forwardTo(AccessRoutes.SIGN_IN);
            return;
        }
        begin(getTranslation("access.factor.title"), getTranslation("access.factor.text"))
                .add(new FactorSteps(
                        secret.get(), code -> second.confirm(secret.get(), code), this::confirmed, this::over));
    }

    private void confirmed(List<String> recoveryCodes) {
        begin(getTranslation("access.recovery.title"), getTranslation("access.factor.done"))
                .add(new RecoverySheet(recoveryCodes), SignInForm.goOn());
    }

    private void over() {
        begin(getTranslation("access.signIn.stale.title"), getTranslation("access.signIn.stale.text"))
                .add(new Anchor(AccessRoutes.SIGN_IN, getTranslation("access.signIn.go")));
    }
}
