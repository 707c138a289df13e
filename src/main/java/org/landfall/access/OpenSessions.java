package org.landfall.access;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The sessions open on this node, by account, so that they can be ended at once with their screens. Other nodes see a
 * changed account at its next request.
 */
@Component
class OpenSessions {
    private static final String TICKET = "landfall.session";

    private final Map<AccountId, Set<Ticket>> byAccount = new ConcurrentHashMap<>();

    void note(HttpSession session, AccountId account) {
        if (session.getAttribute(TICKET) == null) {
            session.setAttribute(TICKET, new Ticket(session, account));
        }
    }

    int count(AccountId account) {
        return byAccount.getOrDefault(account, Set.of()).size();
    }

    @TransactionalEventListener
    void end(AccessChanged changed) {
        Set.copyOf(byAccount.getOrDefault(changed.account(), Set.of())).forEach(Ticket::end);
    }

    private final class Ticket implements HttpSessionBindingListener {
        private final HttpSession session;
        private final AccountId account;

        private Ticket(HttpSession session, AccountId account) {
            this.session = session;
            this.account = account;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            byAccount
                    .computeIfAbsent(account, id -> ConcurrentHashMap.newKeySet())
                    .add(this);
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            byAccount.computeIfPresent(account, (id, tickets) -> {
                tickets.remove(this);
                return tickets.isEmpty() ? null : tickets;
            });
        }

        private void end() {
            try {
                session.invalidate();
            } catch (IllegalStateException alreadyOver) {
                byAccount.computeIfPresent(account, (id, tickets) -> tickets.remove(this) ? tickets : tickets);
            }
        }
    }
}
