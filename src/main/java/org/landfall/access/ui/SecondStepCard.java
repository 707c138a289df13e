package org.landfall.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.landfall.access.FactorSecret;
import org.landfall.access.OwnSecondStepService;
import org.landfall.shell.StepUpGuard;

/** The authenticator app and the recovery codes of one's own account. */
class SecondStepCard extends OwnCard {
    private final transient OwnSecondStepService second;
    private final transient StepUpGuard guard;

    SecondStepCard(OwnSecondStepService second, StepUpGuard guard) {
        super("access.own.second");
        this.second = second;
        this.guard = guard;
        show();
    }

    private void show() {
        OwnSecondStepService.Standing standing = second.standing();
        Div buttons = new Div();
        buttons.addClassName("lf-actions");
        if (standing.passkey()) {
            begin(getTranslation("access.own.second.passkey", standing.recoveryCodes()));
            buttons.add(
                    button("access.own.second.app", () -> guard.before(this::setUp)),
                    button("access.own.second.codes", () -> guard.before(this::newCodes)));
        } else if (!standing.setUp()) {
            begin(getTranslation("access.own.second.none"));
            buttons.add(button("access.own.second.setUp", () -> guard.before(this::setUp)));
        } else {
            begin(getTranslation("access.own.second.some", standing.recoveryCodes()));
            buttons.add(
                    button("access.own.second.renew", () -> guard.before(this::setUp)),
                    button("access.own.second.codes", () -> guard.before(this::newCodes)));
            if (!standing.required()) {
                buttons.add(button("access.own.second.remove", () -> guard.before(this::remove)));
            }
        }
        add(buttons);
    }

    private void setUp() {
        FactorSecret secret = second.offer();
        Dialog dialog = dialog("access.factor.title");
        dialog.add(new FactorSteps(
                secret,
                code -> second.confirm(secret, code),
                codes -> {
                    dialog.close();
                    show();
                    showCodes(codes);
                },
                dialog::close));
        dialog.getFooter().add(new Button(getTranslation("shell.cancel"), click -> dialog.close()));
        dialog.open();
    }

    private void newCodes() {
        List<String> codes = second.newRecoveryCodes();
        show();
        showCodes(codes);
    }

    private void showCodes(List<String> codes) {
        Dialog dialog = dialog("access.recovery.title");
        dialog.add(new RecoverySheet(codes));
        dialog.getFooter().add(new Button(getTranslation("access.own.second.safe"), click -> dialog.close()));
        dialog.open();
    }

    private void remove() {
        Outcomes.show(second.remove());
        show();
    }

    private Dialog dialog(String titleKey) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation(titleKey));
        dialog.setCloseOnOutsideClick(false);
        dialog.setMaxWidth("480px");
        return dialog;
    }
}
