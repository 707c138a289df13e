package org.landfall.access;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the console says at start: on an empty installation the one-time link that makes the first administrator; with
 * {@code LANDFALL_RECOVER=<sign-in name>} a new link for somebody nobody else can let in again.
 */
@Component
class FirstRun {
    private final AccountRepository accounts;
    private final OneTimeLinks links;
    private final Recovery recovery;
    private final TransactionTemplate transaction;
    private final String address;
    private final String recover;

    FirstRun(
            AccountRepository accounts,
            OneTimeLinks links,
            Recovery recovery,
            TransactionTemplate transaction,
            @Value("${landfall.address:}") String address,
            @Value("${landfall.recover:}") String recover) {
        this.accounts = accounts;
        this.links = links;
        this.recovery = recovery;
        this.transaction = transaction;
        this.address = address;
        this.recover = recover;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        Environment settings = ready.getApplicationContext().getEnvironment();
        setUpPath()
                .ifPresent(path -> say(
                        "Landfall has no account yet. Make the first administrator here (once, within 24 hours):",
                        base(settings) + path));
        if (!recover.isBlank()) {
            recovery.link(recover)
                    .ifPresentOrElse(
                            link -> say(
                                    "A new way in for " + recover + " (once, within 7 days):",
                                    base(settings) + link.path()),
                            () -> say("LANDFALL_RECOVER names no account that may be renewed: " + recover, ""));
        }
    }

    /** A new link at every start for as long as there is no account; the former one is void. */
    Optional<String> setUpPath() {
        return transaction.execute(status -> accounts.count() > 0
                ? Optional.<String>empty()
                : Optional.of(AccessRoutes.SET_UP + "/" + links.create(null, OneTimeLinks.SET_UP_HOLDS)));
    }

    private String base(Environment settings) {
        String chosen =
                address.isBlank() ? "http://127.0.0.1:" + settings.getProperty("local.server.port", "8080") : address;
        return chosen.endsWith("/") ? chosen : chosen + "/";
    }

    private static void say(String sentence, String link) {
        System.out.println();
        System.out.println("  " + sentence);
        System.out.println("  " + link);
        System.out.println();
    }
}
