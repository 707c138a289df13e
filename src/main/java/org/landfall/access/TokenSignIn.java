package org.landfall.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.landfall.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a program comes in with a token. It is looked at anew at every request; there is no session. */
@Component
class TokenSignIn {
    private final ApiTokens tokens;
    private final AccountRepository accounts;
    private final CurrentAccount current;
    private final AuditLog audit;

    TokenSignIn(ApiTokens tokens, AccountRepository accounts, CurrentAccount current, AuditLog audit) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    Optional<TokenAuthentication> enter(String token) {
        return tokens.shown(token)
                .flatMap(shown -> accounts.findById(shown.account().value())
                        .map(account -> new TokenAuthentication(
                                SignedIn.of(account).provedLongAgo(), shown.id(), shown.study(), shown.releases())));
    }

    /** The first use of a day leaves a line; what a program asks for then leaves its own. Whoever came in acts by now. */
    @Transactional
    void noteUse(TokenAuthentication token) {
        Instant now = Instant.now();
        boolean firstOfTheDay =
                tokens.used(token.token(), now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS));
        if (firstOfTheDay) {
            audit.record(
                    current.id().toString(),
                    "token.use",
                    token.token().toString(),
                    Map.of("study", token.study().toString()));
        } else {
            tokens.used(token.token(), now.minus(1, ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC));
        }
    }

    void refused() {
        audit.refused("anonymous", "token.refuse", "unknown");
    }
}
