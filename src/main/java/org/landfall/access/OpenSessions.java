package org.landfall.access;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The sessions open on this node, by account, so that they can be ended at once with their screens. Other nodes see a
 * changed account at its next request.
 */
@Component
class OpenSessions implements MeterBinder {
    private static final String TICKET = "landfall.session";

    private final Map<AccountId, Set<Ticket>> byAccount = new ConcurrentHashMap<>();

    void note(HttpServletRequest request, AccountId account) {
        HttpSession session = request.getSession();
        if (session.getAttribute(TICKET) instanceof Ticket ticket) {
            ticket.seen = Instant.now();
        } else {
            session.setAttribute(TICKET, new Ticket(session, account, Browser.of(request.getHeader("User-Agent"))));
        }
    }

    @Override
    public void bindTo(MeterRegistry figures) {
        Gauge.builder("landfall.sessions", this, OpenSessions::count)
                .description("Sessions open on this node")
                .register(figures);
    }

    int count() {
        return byAccount.values().stream().mapToInt(Set::size).sum();
    }

    int count(AccountId account) {
        return of(account).size();
    }

    /** The one that asks first, then the one used last. */
    List<OpenSession> list(AccountId account) {
        return of(account).stream()
                .map(Ticket::describe)
                .sorted(Comparator.comparing(OpenSession::own)
                        .thenComparing(OpenSession::seen)
                        .reversed())
                .toList();
    }

    /** Nothing happens to a session of somebody else. */
    void end(AccountId account, UUID id) {
        end(account, ticket -> ticket.id.equals(id));
    }

    /** All but the one that asks. */
    void endOthers(AccountId account) {
        end(account, ticket -> !ticket.isOwn());
    }

    @TransactionalEventListener
    void end(AccessChanged changed) {
        end(changed.account(), ticket -> true);
    }

    private void end(AccountId account, Predicate<Ticket> which) {
        of(account).stream().filter(which).forEach(Ticket::end);
    }

    private Set<Ticket> of(AccountId account) {
        return Set.copyOf(byAccount.getOrDefault(account, Set.of()));
    }

    private final class Ticket implements HttpSessionBindingListener {
        private final UUID id = UUID.randomUUID();
        private final HttpSession session;
        private final AccountId account;
        private final Browser browser;
        private final Instant started = Instant.now();
        private volatile Instant seen = started;

        private Ticket(HttpSession session, AccountId account, Browser browser) {
            this.session = session;
            this.account = account;
            this.browser = browser;
        }

        private OpenSession describe() {
            return new OpenSession(id, browser, started, seen, isOwn());
        }

        private boolean isOwn() {
            return RequestContextHolder.getRequestAttributes() instanceof RequestAttributes request
                    && request.getAttribute(TICKET, RequestAttributes.SCOPE_SESSION) == this;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            byAccount
                    .computeIfAbsent(account, any -> ConcurrentHashMap.newKeySet())
                    .add(this);
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            byAccount.computeIfPresent(account, (any, tickets) -> {
                tickets.remove(this);
                return tickets.isEmpty() ? null : tickets;
            });
        }

        private void end() {
            try {
                session.invalidate();
            } catch (IllegalStateException alreadyOver) {
                byAccount.computeIfPresent(account, (any, tickets) -> tickets.remove(this) ? tickets : tickets);
            }
        }
    }
}
