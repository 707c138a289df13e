package org.landfall.respondent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.landfall.access.AccountId;
import org.landfall.respondent.vault.VaultRequest;
import org.landfall.shell.Moments;

/** One request that waits: another custodian agrees or declines, whoever asked takes it back. */
final class RequestCard extends Div {
    private final transient VaultRequest request;
    private final transient VaultActs acts;
    private final transient Runnable changed;

    RequestCard(VaultRequest request, VaultActs acts, Map<AccountId, String> names, Runnable changed) {
        this.request = request;
        this.acts = acts;
        this.changed = changed;
        addClassNames("lf-card", "va-card");
        boolean own = request.askedBy().equals(acts.account().id());
        add(new H2(title()));
        String by = names.getOrDefault(request.askedBy(), "");
        add(new Paragraph(
                own
                        ? getTranslation("vault.request.own", Moments.dayAndTime(request.expiresAt()))
                        : getTranslation("vault.request.by", by, Moments.dayAndTime(request.expiresAt()))));
        if (request.reason() != null) {
            add(new Paragraph(getTranslation("vault.reason." + request.reason())));
        }
        if (!request.note().isEmpty()) {
            add(new Paragraph(request.note()));
        }
        Div buttons = new Div();
        buttons.addClassName("va-buttons");
        if (!own) {
            add(new Paragraph(getTranslation("vault.kind." + request.kind() + ".what")));
            Button agree = new Button(
                    getTranslation("vault.agree"), click -> acts.guard().before(this::agree));
            agree.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(agree);
        }
        buttons.add(new Button(
                getTranslation(own ? "vault.takeBack" : "vault.decline"),
                click -> VaultActs.tell(acts.requests().decline(request.id()), "vault.declined", changed)));
        add(buttons);
    }

    private String title() {
        String who = request.pseudonym() == null ? "" : request.pseudonym();
        return getTranslation("vault.kind." + request.kind(), who);
    }

    private void agree() {
        boolean ends = request.kind() == VaultRequest.Kind.CLOSE;
        VaultDialog dialog = new VaultDialog(title(), getTranslation("vault.kind." + request.kind() + ".what"));
        if (!ends) {
            dialog.withPassphrase(false);
        }
        dialog.asks(
                getTranslation("vault.agree.send"),
                ends,
                said -> VaultActs.told(
                        acts.consents().agree(request.id(), said.passphrase()), "vault.agreed", changed));
    }
}
