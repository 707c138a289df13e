package org.landfall.access;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Somebody who has said the password, or whom the provider knows, and not yet taken the second step. It lies in the session, opens nothing, and is
 * over after some minutes or when the account has changed.
 *
 * @param complete the second step was taken when it was set up a moment ago
 * @param first what took the place of the password, for the log
 */
record HalfIn(AccountId account, int epoch, Instant since, boolean complete, FirstStep first) implements Serializable {
    private static final String KEPT = "landfall.halfIn";
    private static final Duration HOLDS = Duration.ofMinutes(15);

    static HalfIn of(AccountEntity account) {
        return of(account, FirstStep.OWN);
    }

    static HalfIn of(AccountEntity account, FirstStep first) {
        return new HalfIn(account.id(), account.epoch(), Instant.now(), false, first);
    }

    HalfIn completed() {
        return new HalfIn(account, epoch, since, true, first);
    }

    void keepIn(HttpSession session) {
        session.setAttribute(KEPT, this);
    }

    static Optional<HalfIn> in(@Nullable HttpSession session) {
        return session == null ? Optional.empty() : fresh(session.getAttribute(KEPT));
    }

    /** Of the session of the running request. */
    static Optional<HalfIn> current() {
        return RequestContextHolder.getRequestAttributes() instanceof RequestAttributes request
                ? fresh(request.getAttribute(KEPT, RequestAttributes.SCOPE_SESSION))
                : Optional.empty();
    }

    void keep() {
        if (RequestContextHolder.getRequestAttributes() instanceof RequestAttributes request) {
            request.setAttribute(KEPT, this, RequestAttributes.SCOPE_SESSION);
        }
    }

    private static Optional<HalfIn> fresh(@Nullable Object kept) {
        return kept instanceof HalfIn half && Lately.holds(half.since(), HOLDS) ? Optional.of(half) : Optional.empty();
    }
}
