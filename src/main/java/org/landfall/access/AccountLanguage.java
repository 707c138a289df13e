package org.landfall.access;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.landfall.audit.AuditLog;
import org.landfall.shell.Languages;
import org.landfall.shell.OwnLanguage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The language of an account: first the one it was invited in, then the one that the person chose. */
@Component
class AccountLanguage implements OwnLanguage {
    private final AccountRepository accounts;
    private final CurrentAccount current;
    private final AuditLog audit;

    AccountLanguage(AccountRepository accounts, CurrentAccount current, AuditLog audit) {
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Locale> chosen() {
        return current.peek()
                .flatMap(person -> accounts.findById(person.id().value()))
                .map(account -> Languages.of(account.toRecord().language()));
    }

    @Override
    @Transactional
    public void choose(Locale language) {
        current.peek().flatMap(person -> accounts.lock(person.id().value())).ifPresent(account -> {
            account.speak(language.getLanguage());
            String id = account.id().toString();
            audit.record(id, "account.speak", id, Map.of("language", language.getLanguage()));
        });
    }
}
