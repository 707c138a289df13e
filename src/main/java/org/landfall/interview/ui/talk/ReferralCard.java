package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** What help there is, to be offered to everybody whatever was said. Held out to the person in either language. */
public final class ReferralCard extends Dialog {
    public ReferralCard() {
        setHeaderTitle(getTranslation("conduct.referral"));
        addClassName("iv-referral");
        add(
                BothLanguages.said("conduct.referral.offer"),
                new H3(getTranslation("conduct.referral.kinds")),
                BothLanguages.listed("conduct.referral.list"),
                new Paragraph(getTranslation("conduct.referral.safe")));
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()));
    }
}
