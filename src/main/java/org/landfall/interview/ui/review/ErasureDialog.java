package org.landfall.interview.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.landfall.interview.RecordUse;
import org.landfall.interview.ui.consent.CountedIn;

/** What an erasure takes away and what it cannot call back, before a custodian signs it. */
class ErasureDialog extends Dialog {
    ErasureDialog(String pseudonym, List<RecordUse> uses, String act, Runnable sign) {
        setHeaderTitle(getTranslation("erasure.title", pseudonym));
        setWidth("min(620px, 100%)");
        add(new Paragraph(getTranslation("erasure.goes")), new H3(getTranslation("erasure.stays")), stays(uses));
        Button signing = new Button(act, click -> {
            close();
            sign.run();
        });
        signing.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), signing);
    }

    private Component stays(List<RecordUse> uses) {
        if (uses.isEmpty()) {
            return new Paragraph(getTranslation("erasure.stays.nothing"));
        }
        return new CountedIn(uses);
    }
}
