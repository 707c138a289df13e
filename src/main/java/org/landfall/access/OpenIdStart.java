package org.landfall.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads to the provider: whoever is not in yet, and whoever is in and has just wished to link the own account. */
class OpenIdStart extends OncePerRequestFilter {
    static final String BEGUN = "landfall.begun";
    static final String LINKS = "landfall.links";

    private final OpenIdProvider provider;
    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> asked;
    private final CurrentAccount current;

    OpenIdStart(
            OpenIdProvider provider,
            AuthorizationRequestRepository<OAuth2AuthorizationRequest> asked,
            CurrentAccount current) {
        this.provider = provider;
        this.asked = asked;
        this.current = current;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod()) || !request.getRequestURI().equals("/" + AccessRoutes.OPEN_ID);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<AccountId> person = current.peek().map(SignedIn::id);
        if (person.isPresent() && !OpenIdAsked.takeWish(request, person.get())) {
            response.sendRedirect("/" + AccessRoutes.OWN_ACCOUNT);
            return;
        }
        try {
            OAuth2AuthorizationRequest question = provider.question(request, ours(person));
            asked.saveAuthorizationRequest(question, request, response);
            response.sendRedirect(question.getAuthorizationRequestUri());
        } catch (OpenIdDown down) {
            response.sendRedirect(OpenIdBack.told(person.isPresent(), "down"));
        }
    }

    private static Map<String, Object> ours(Optional<AccountId> links) {
        Map<String, Object> ours = new HashMap<>(Map.of(BEGUN, Instant.now()));
        links.ifPresent(account -> ours.put(LINKS, account.value()));
        return ours;
    }
}
