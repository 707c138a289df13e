package org.landfall.respondent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.landfall.access.AccountId;
import org.landfall.respondent.vault.Recontact;
import org.landfall.shell.Moments;

/** That somebody should be contacted again. */
final class RecontactCard extends Div {
    RecontactCard(Recontact wish, VaultActs acts, Map<AccountId, String> names, Runnable changed) {
        addClassNames("lf-card", "va-card");
        add(
                new H2(getTranslation("vault.wish", wish.pseudonym())),
                new Paragraph(getTranslation(
                        "vault.wish.by",
                        names.getOrDefault(wish.askedBy(), ""),
                        Moments.dayAndTime(wish.askedAt()),
                        getTranslation("vault.reason." + wish.reason()))));
        if (!wish.note().isEmpty()) {
            add(new Paragraph(wish.note()));
        }
        Div buttons = new Div();
        buttons.addClassName("va-buttons");
        if (wish.onFile()) {
            buttons.add(new Button(
                    getTranslation("vault.ask"),
                    click -> AskDialog.open(acts, wish.respondent(), wish.pseudonym(), changed)));
        } else {
            add(new Paragraph(getTranslation("vault.outcome.NOTHING_ON_FILE")));
        }
        buttons.add(new Button(
                getTranslation("vault.wish.done"),
                click -> VaultActs.tell(acts.recontacts().done(wish.id()), "vault.wish.isDone", changed)));
        add(buttons);
    }
}
