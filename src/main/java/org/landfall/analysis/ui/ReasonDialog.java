package org.landfall.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.landfall.analysis.CutService;

/** Asks for a reason that another custodian reads, and closes once it was taken. */
final class ReasonDialog extends Dialog {
    /** @param done takes the reason, and tells whether that was one: false when it is empty or too long */
    ReasonDialog(String title, String text, String act, BiConsumer<String, Consumer<Boolean>> done) {
        setHeaderTitle(title);
        setWidth("min(560px, 100%)");
        var reason = new TextArea(getTranslation("cut.reason"));
        reason.setHelperText(getTranslation("analysis.allowance.reason.help"));
        reason.setMaxLength(CutService.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        var words = new Div(new Paragraph(text), reason);
        words.addClassName("an-words");
        add(words);
        var send = new Button(
                act,
                click -> done.accept(reason.getValue(), taken -> {
                    if (taken) {
                        close();
                    } else {
                        reason.setInvalid(true);
                        reason.setErrorMessage(getTranslation("cut.outcome.REASON"));
                    }
                }));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), send);
    }
}
