package org.landfall.respondent.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.landfall.access.CurrentAccount;
import org.landfall.respondent.vault.RecontactService;
import org.landfall.respondent.vault.VaultConsentService;
import org.landfall.respondent.vault.VaultKeyService;
import org.landfall.respondent.vault.VaultOutcome;
import org.landfall.respondent.vault.VaultRequestService;
import org.landfall.shell.Notices;
import org.landfall.shell.StepUpGuard;
import org.springframework.stereotype.Component;

/** What the page of the vault calls, and how it says what became of it. */
@Component
record VaultActs(
        VaultKeyService keys,
        VaultRequestService requests,
        VaultConsentService consents,
        RecontactService recontacts,
        CurrentAccount account,
        StepUpGuard guard) {

    /** Says that it was done, or gives the sentence that says why not. */
    static Optional<String> told(VaultOutcome outcome, String done, Runnable changed) {
        if (outcome != VaultOutcome.DONE) {
            return Optional.of(text("vault.outcome." + outcome));
        }
        Notices.done(text(done));
        changed.run();
        return Optional.empty();
    }

    /** The same where no dialog is open. */
    static void tell(VaultOutcome outcome, String done, Runnable changed) {
        told(outcome, done, changed).ifPresent(why -> {
            Notices.problem(why);
            changed.run();
        });
    }

    static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
