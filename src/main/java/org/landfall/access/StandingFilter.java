package org.landfall.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at every request whether the account still stands as it did at sign-in; if not, the session is over and the
 * request goes on as nobody's. A session that nobody touches is covered: its pages get no answer until the password was
 * said again, but for what {@link OpenWhileCovered} takes, and keep what they hold; a page asked for anew is asked for by nobody.
 */
class StandingFilter extends OncePerRequestFilter {
    private final CurrentAccount current;
    private final Attendance attendance;
    private final OpenSessions sessions;
    private final JdbcClient jdbc;
    private final ObjectProvider<OpenWhileCovered> open;

    StandingFilter(
            CurrentAccount current,
            Attendance attendance,
            OpenSessions sessions,
            JdbcClient jdbc,
            ObjectProvider<OpenWhileCovered> open) {
        this.current = current;
        this.attendance = attendance;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.open = open;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/VAADIN/build/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn person = current.peek().orElse(null);
        if (person != null && !stands(person)) {
            end(request, response);
        } else if (person != null) {
            sessions.note(request, person.id());
            if (attendance.covered(request.getSession(), person) && !answeredCovered(request)) {
                if (!asksForPage(request)) {
                    // Flow takes it for a server out of reach, keeps its message and tries again
                    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                    return;
                }
                end(request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    }

    private boolean answeredCovered(HttpServletRequest request) {
        return request.getRequestURI().startsWith(AccessRoutes.SESSION + "/")
                || open.stream().anyMatch(door -> door.takes(request))
                || "heartbeat".equals(request.getParameter("v-r"));
    }

    private static boolean asksForPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && String.valueOf(request.getHeader("Accept")).contains("text/html");
    }

    private boolean stands(SignedIn person) {
        return !attendance.over(person)
                && jdbc.sql(
                                        "select count(*) from access.account where id = :id and state = 'ACTIVE' and epoch = :epoch")
                                .param("id", person.id().value())
                                .param("epoch", person.epoch())
                                .query(Long.class)
                                .single()
                        == 1;
    }
}
