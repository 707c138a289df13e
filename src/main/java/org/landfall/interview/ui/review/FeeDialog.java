package org.landfall.interview.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.landfall.interview.review.UnallowedFee;

/** Before an interview is approved for which more was paid than the study pays without asking. */
final class FeeDialog extends Dialog {
    /** @param allow told when the custodian says yes */
    FeeDialog(UnallowedFee fee, Runnable allow) {
        setHeaderTitle(getTranslation("quality.fee"));
        setWidth("min(520px, 100%)");
        add(new Paragraph(
                fee.amount() == null
                        ? getTranslation("quality.fee.unknown", fee.highest())
                        : getTranslation("quality.fee.above", fee.amount(), fee.highest())));
        add(new Paragraph(getTranslation("quality.fee.text")));
        Button yes = new Button(getTranslation("quality.fee.allow"), click -> {
            close();
            allow.run();
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("review.cancel"), click -> close()), yes);
    }
}
