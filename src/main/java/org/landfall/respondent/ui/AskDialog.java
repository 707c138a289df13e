package org.landfall.respondent.ui;

import org.landfall.respondent.RespondentId;

/** Asks another custodian to open one identity. */
final class AskDialog {
    private AskDialog() {}

    static void open(VaultActs acts, RespondentId respondent, String pseudonym, Runnable changed) {
        acts.guard()
                .before(() -> new VaultDialog(
                                VaultActs.text("vault.kind.OPEN", pseudonym), VaultActs.text("vault.ask.what"))
                        .withReason()
                        .withNote()
                        .withPassphrase(false)
                        .asks(
                                VaultActs.text("vault.ask.send"),
                                false,
                                said -> VaultActs.told(
                                        acts.requests()
                                                .askOpening(respondent, said.reason(), said.note(), said.passphrase()),
                                        "vault.asked",
                                        changed)));
    }
}
