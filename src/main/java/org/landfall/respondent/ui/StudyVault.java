package org.landfall.respondent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landfall.access.AccountId;
import org.landfall.respondent.vault.OnFile;
import org.landfall.respondent.vault.VaultRequest;
import org.landfall.respondent.vault.VaultState;
import org.landfall.shell.Moments;
import org.landfall.shell.Notices;
import org.landfall.study.Study;

/** How the vault of one study stands, who holds its key, and what can be done about it. */
final class StudyVault extends Div {
    private final transient Study study;
    private final transient VaultActs acts;
    private final transient Runnable changed;
    private final Div buttons = new Div();

    StudyVault(Study study, VaultState state, VaultActs acts, Map<AccountId, String> names, Runnable changed) {
        this.study = study;
        this.acts = acts;
        this.changed = changed;
        addClassNames("lf-card", "va-card");
        add(new H2(study.name()), new Paragraph(standing(state)), holders(state, names));
        buttons.addClassName("va-buttons");
        AccountId me = acts.account().id();
        if (!state.mine(me)) {
            add(new Paragraph(getTranslation(state.ready(me) ? "vault.ready" : "vault.take.what")));
            button(state.ready(me) ? "vault.take.again" : "vault.take", this::takeUp);
        }
        if (!state.exists() && state.readyHere() >= 2) {
            button("vault.begin", () -> VaultActs.tell(acts.keys().begin(study.id()), "vault.begun", changed));
        }
        if (state.exists()) {
            existing(state, state.mine(me));
        }
        add(buttons);
    }

    private String standing(VaultState state) {
        return state.exists()
                ? getTranslation("vault.state.exists", state.onFile().size(), state.sharesHere())
                : getTranslation("vault.state.none");
    }

    private UnorderedList holders(VaultState state, Map<AccountId, String> names) {
        UnorderedList list = new UnorderedList();
        state.holders()
                .forEach(one -> list.add(new ListItem(
                        getTranslation("vault.holder." + word(one), names.getOrDefault(one.account(), "")))));
        return list;
    }

    private static String word(VaultState.Holder one) {
        if (!one.here()) {
            return "left";
        } else if (one.share()) {
            return "share";
        }
        return one.ready() ? "ready" : "none";
    }

    private void existing(VaultState state, boolean mine) {
        if (state.renewalDue()) {
            add(new Paragraph(getTranslation("vault.renewal")));
        }
        if (mine) {
            opening(state.onFile());
            button("vault.renew", () -> change(VaultRequest.Kind.RENEW));
            button("vault.replace", () -> change(VaultRequest.Kind.REPLACE));
            if (state.sharesHere() > 2) {
                button("vault.giveUp", () -> VaultActs.tell(acts.keys().giveUp(study.id()), "vault.givenUp", changed));
            }
        }
        button("vault.close", () -> change(VaultRequest.Kind.CLOSE));
    }

    /** Whoever is on file can be asked for by the pseudonym. */
    private void opening(List<OnFile> files) {
        if (files.isEmpty()) {
            return;
        }
        Select<OnFile> who = new Select<>();
        who.setLabel(getTranslation("vault.who"));
        who.setItems(files);
        who.setItemLabelGenerator(file -> getTranslation(
                "vault.who.item", file.pseudonym(), file.parts().size(), Moments.dayAndTime(file.sealedAt())));
        who.setWidth("min(28em, 100%)");
        Button ask = new Button(
                getTranslation("vault.ask"),
                click -> Optional.ofNullable(who.getValue())
                        .ifPresent(file -> AskDialog.open(acts, file.respondent(), file.pseudonym(), changed)));
        add(who, ask);
    }

    private void takeUp() {
        new VaultDialog(getTranslation("vault.take"), getTranslation("vault.take.what"))
                .withPassphrase(true)
                .asks(getTranslation("vault.take.send"), false, said -> {
                    Optional<String> problem = acts.keys().takeUp(study.id(), said.passphrase(), said.again());
                    if (problem.isEmpty()) {
                        Notices.done(getTranslation("vault.taken"));
                        changed.run();
                    }
                    return problem.map(key -> getTranslation(key, 16));
                });
    }

    private void change(VaultRequest.Kind kind) {
        boolean ends = kind == VaultRequest.Kind.CLOSE;
        VaultDialog dialog = new VaultDialog(
                getTranslation("vault.kind." + kind, ""), getTranslation("vault.kind." + kind + ".what"));
        dialog.withNote();
        if (!ends) {
            dialog.withPassphrase(false);
        }
        dialog.asks(
                getTranslation("vault.ask.send"),
                ends,
                said -> VaultActs.told(
                        acts.requests().askChange(study.id(), kind, said.note(), said.passphrase()),
                        "vault.asked",
                        changed));
    }

    private void button(String key, Runnable act) {
        Button button = new Button(getTranslation(key), click -> acts.guard().before(act));
        button.setAriaLabel(getTranslation(key) + ": " + study.name());
        buttons.add(button);
    }
}
