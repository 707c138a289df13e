package org.landfall.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at every request whether the account still stands as it did at sign-in; if not, the session is over and the
 * request goes on as nobody's. No session lasts longer than eight hours.
 */
class StandingFilter extends OncePerRequestFilter {
    private static final Duration LONGEST_SESSION = Duration.ofHours(8);

    private final CurrentAccount current;
    private final OpenSessions sessions;
    private final JdbcClient jdbc;

    StandingFilter(CurrentAccount current, OpenSessions sessions, JdbcClient jdbc) {
        this.current = current;
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/VAADIN/build/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        current.peek().ifPresent(person -> {
            if (stands(person)) {
                sessions.note(request.getSession(), person.id());
            } else {
                new SecurityContextLogoutHandler()
                        .logout(
                                request,
                                response,
                                SecurityContextHolder.getContext().getAuthentication());
            }
        });
        chain.doFilter(request, response);
    }

    private boolean stands(SignedIn person) {
        return person.since().plus(LONGEST_SESSION).isAfter(Instant.now())
                && jdbc.sql(
                                        "select count(*) from access.account where id = :id and state = 'ACTIVE' and epoch = :epoch")
                                .param("id", person.id().value())
                                .param("epoch", person.epoch())
                                .query(Long.class)
                                .single()
                        == 1;
    }
}
