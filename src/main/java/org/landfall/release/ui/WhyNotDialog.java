package org.landfall.release.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Predicate;
import org.landfall.release.SigningService;

/** Asks why a release is not signed; whoever proposed it reads that. */
final class WhyNotDialog extends Dialog {
    /** @param done tells whether the reason was taken */
    WhyNotDialog(Predicate<String> done) {
        setHeaderTitle(getTranslation("signing.decline"));
        setWidth("min(560px, 100%)");
        var reason = new TextArea(getTranslation("signing.reason"));
        reason.setHelperText(getTranslation("signing.words.help"));
        reason.setMaxLength(SigningService.LONGEST_WORDS);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        add(reason);
        var send = new Button(getTranslation("signing.decline"), click -> {
            if (done.test(reason.getValue())) {
                close();
            } else {
                reason.setInvalid(true);
                reason.setErrorMessage(getTranslation("signing.outcome.WORDS"));
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), send);
    }
}
