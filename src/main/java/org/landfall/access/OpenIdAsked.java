package org.landfall.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What lies in a session while an account is linked: first the wish, then what the provider proved of it. Each is good for
 * once, for some minutes, and for the account that wished it.
 */
record OpenIdAsked(UUID account, Instant at, byte[] subject) implements Serializable {
    private static final String WISHED = "landfall.openIdWished";
    private static final String PROVED = "landfall.openIdProved";
    private static final Duration HOLDS = Duration.ofMinutes(10);

    static void wish(AccountId account) {
        if (RequestContextHolder.getRequestAttributes() instanceof RequestAttributes request) {
            OpenIdAsked asked = new OpenIdAsked(account.value(), Instant.now(), new byte[0]);
            request.setAttribute(WISHED, asked, RequestAttributes.SCOPE_SESSION);
        }
    }

    /** Whether this account wished it; not any more from now on. */
    static boolean takeWish(HttpServletRequest request, AccountId account) {
        Object kept = request.getSession().getAttribute(WISHED);
        request.getSession().removeAttribute(WISHED);
        return kept instanceof OpenIdAsked asked && asked.isOf(account);
    }

    static void proved(HttpServletRequest request, AccountId account, byte[] subject) {
        request.getSession().setAttribute(PROVED, new OpenIdAsked(account.value(), Instant.now(), subject));
    }

    static Optional<OpenIdAsked> takeProved(AccountId account) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof RequestAttributes request)
                || !(request.getAttribute(PROVED, RequestAttributes.SCOPE_SESSION) instanceof OpenIdAsked proved)) {
            return Optional.empty();
        }
        request.removeAttribute(PROVED, RequestAttributes.SCOPE_SESSION);
        return Optional.of(proved).filter(asked -> asked.isOf(account));
    }

    private boolean isOf(AccountId somebody) {
        return account.equals(somebody.value()) && fresh(at);
    }

    static boolean fresh(Instant begun) {
        return Lately.holds(begun, HOLDS);
    }
}
