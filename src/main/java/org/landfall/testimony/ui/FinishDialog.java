package org.landfall.testimony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Finished marks are not changed any more; that is asked once. */
final class FinishDialog extends Dialog {
    FinishDialog(Runnable finish) {
        setHeaderTitle(getTranslation("testimony.finish"));
        setWidth("min(520px, 100%)");
        add(new Paragraph(getTranslation("testimony.finish.text")));
        Button yes = new Button(getTranslation("testimony.finish.yes"), click -> {
            close();
            finish.run();
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("testimony.cancel"), click -> close()), yes);
    }
}
