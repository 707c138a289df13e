package org.landfall.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators see of the tokens of people, and how they end them. They make none and read none. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class TokensOfOthers {
    private final ApiTokens tokens;
    private final AccountChanges changes;

    TokensOfOthers(ApiTokens tokens, AccountChanges changes) {
        this.tokens = tokens;
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    public TokenStanding of(AccountId account) {
        List<ApiToken> standing = tokens.of(account);
        Instant last = standing.stream()
                .map(ApiToken::lastUsed)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new TokenStanding(standing.size(), last);
    }

    /** Sessions go on. */
    @Transactional
    public AccessOutcome endAll(AccountId id) {
        return changes.onAnother(id, "token.endAll", account -> {
            tokens.endAll(account.id());
            return changes.kept(account, "token.endAll");
        });
    }
}
