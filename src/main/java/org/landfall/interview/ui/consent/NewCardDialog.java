package org.landfall.interview.ui.consent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.landfall.shell.Moments;

/** A card was made before, and its number cannot be shown again: a new one takes its place. */
public final class NewCardDialog extends Dialog {
    public NewCardDialog(Instant before, Runnable make) {
        setHeaderTitle(getTranslation("consent.card.again"));
        setWidth("min(480px, 100%)");
        add(new Paragraph(getTranslation("consent.card.again.text", Moments.dayAndTime(before))));
        Button again = new Button(getTranslation("consent.card.again.make"), click -> {
            close();
            make.run();
        });
        again.addThemeVariants(ButtonVariant.PRIMARY);
        again.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), again);
    }
}
