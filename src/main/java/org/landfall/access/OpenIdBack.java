package org.landfall.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where people come back to from the provider. An answer counts in the browser that asked, once: its session has the state. The
 * session's cookie is kept from requests that other sites cause, so the page asks for itself once more before anything is read.
 */
class OpenIdBack extends AbstractAuthenticationProcessingFilter {
    private static final String HERE = "here";
    private static final String[] ANSWER = {"code", "state", "error", "iss"};
    private static final int LONGEST = 4000;
    private static final String AGAIN = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Landfall</title>
            <meta http-equiv="refresh" content="0;url=%s"></head><body></body></html>
            """;

    private final OpenIdProvider provider;
    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> asked;
    private final OpenIdSignIn signIn;
    private final OpenIdLinks links;
    private final CurrentAccount current;

    OpenIdBack(
            OpenIdProvider provider,
            AuthorizationRequestRepository<OAuth2AuthorizationRequest> asked,
            OpenIdSignIn signIn,
            OpenIdLinks links,
            CurrentAccount current) {
        super(request ->
                "GET".equals(request.getMethod()) && request.getRequestURI().equals("/" + AccessRoutes.OPEN_ID_BACK));
        this.provider = provider;
        this.asked = asked;
        this.signIn = signIn;
        this.links = links;
        this.current = current;
        setAuthenticationFailureHandler(new OpenIdRefusals());
    }

    @Override
    public @Nullable Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getParameter(HERE) == null) {
            askAgain(request, response);
            return null;
        }
        OAuth2AuthorizationRequest question = asked.removeAuthorizationRequest(request, response);
        if (question == null
                || !(question.getAttribute(OpenIdStart.BEGUN) instanceof Instant begun)
                || !OpenIdAsked.fresh(begun)) {
            throw new HalfOver();
        }
        Optional<AccountId> person = current.peek().map(SignedIn::id);
        if (question.getAttribute(OpenIdStart.LINKS) instanceof UUID linked) {
            AccountId account = new AccountId(linked);
            prove(request, response, account, person.equals(Optional.of(account)), question);
            return null;
        }
        if (person.isPresent()) {
            throw new HalfOver();
        }
        return signIn.authenticate(request.getRemoteAddr(), () -> subject(request, question));
    }

    /** What was proved is made a link of by the page, where the usual questions to its person are asked. */
    private void prove(
            HttpServletRequest request,
            HttpServletResponse response,
            AccountId account,
            boolean same,
            OAuth2AuthorizationRequest question)
            throws IOException {
        if (!same) {
            throw new HalfOver();
        }
        try {
            OpenIdAsked.proved(request, account, subject(request, question));
            response.sendRedirect(told(true, "proved"));
        } catch (OpenIdRefused refused) {
            response.sendRedirect(told(true, "refused"));
        } catch (OpenIdDown down) {
            response.sendRedirect(told(true, "down"));
        }
    }

    private byte[] subject(HttpServletRequest request, OAuth2AuthorizationRequest question) {
        String issuer = provider.settings().issuer();
        String sender = request.getParameter("iss");
        String code = request.getParameter("code");
        if (code == null || code.isEmpty() || sender != null && !sender.equals(issuer)) {
            throw new OpenIdRefused();
        }
        OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
                .state(String.valueOf(request.getParameter("state")))
                .redirectUri(provider.settings().callback())
                .build();
        Instant begun = question.getAttribute(OpenIdStart.BEGUN);
        return links.hash(issuer, provider.subject(question, begun == null ? Instant.now() : begun, answer));
    }

    private static void askAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UriComponentsBuilder place = UriComponentsBuilder.fromPath("/" + AccessRoutes.OPEN_ID_BACK);
        place.queryParam(HERE, "1");
        Map<String, String> said = new HashMap<>();
        for (String name : ANSWER) {
            String value = request.getParameter(name);
            if (value != null && value.length() <= LONGEST) {
                place.queryParam(name, "{" + name + "}");
                said.put(name, value);
            }
        }
        String address = place.encode().buildAndExpand(said).toUriString(); // of letters, digits and % alone
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(AGAIN.formatted(address.replace("&", "&amp;")));
    }

    /** @param inside on the page of the own account, or before the door */
    static String told(boolean inside, String word) {
        return "/" + (inside ? AccessRoutes.OWN_ACCOUNT : AccessRoutes.SIGN_IN) + "?openid=" + word;
    }

    /** As after the password; what the provider is to blame for has sentences of its own. */
    private static final class OpenIdRefusals extends SignInRefusals {
        @Override
        public void onAuthenticationFailure(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
                throws IOException {
            switch (failure) {
                case OpenIdRefused refused -> response.sendRedirect(told(false, "refused"));
                case OpenIdDown down -> response.sendRedirect(told(false, "down"));
                case TooSoon soon -> response.sendRedirect("/" + AccessRoutes.SIGN_IN + "?wait=" + soon.seconds());
                default -> super.onAuthenticationFailure(request, response, failure);
            }
        }
    }
}
