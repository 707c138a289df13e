package org.landfall.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** One browser of a test before a door that has a provider beside it; the tests' own application has none. */
class ProviderDoorway {
    private final MockMvc http;
    private final String source = "192.0.2." + UUID.randomUUID();
    private MockHttpSession session = new MockHttpSession();

    ProviderDoorway(WebApplicationContext context, TestProvider provider) {
        this(context, new OpenIdProvider(settings(provider), InstantSource.system()));
    }

    ProviderDoorway(WebApplicationContext context, OpenIdProvider provider) {
        CurrentAccount current = context.getBean(CurrentAccount.class);
        var asked = new HttpSessionOAuth2AuthorizationRequestRepository();
        OpenIdBack back = new OpenIdBack(
                provider, asked, context.getBean(OpenIdSignIn.class), context.getBean(OpenIdLinks.class), current);
        back.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        SessionFixationProtectionStrategy anew = new SessionFixationProtectionStrategy();
        anew.setMigrateSessionAttributes(false);
        back.setSessionAuthenticationStrategy(anew);
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        http = builder.addFilters(
                        new SecurityContextHolderFilter(new HttpSessionSecurityContextRepository()),
                        new OpenIdStart(provider, asked, current),
                        back)
                .apply(springSecurity())
                .build();
    }

    static OpenIdSettings settings(TestProvider provider) {
        return OpenIdSettings.read(name -> provider.settings().getOrDefault(name, ""), "http://127.0.0.1:8080")
                .orElseThrow();
    }

    /** Where the way to the provider leads. */
    String starts() throws Exception {
        return leads(get("/sign-in/openid").header("Host", "evil.example"));
    }

    /** Where it leads to come back with this, after the page has asked once more. */
    String comesBack(String address) throws Exception {
        return leads(get(URI.create(address + "&here=1")));
    }

    /** The whole way of somebody who says this name there. */
    String signsIn(TestProvider provider, String subject) throws Exception {
        return comesBack(provider.answers(starts(), subject));
    }

    MockHttpServletResponse answers(String address) throws Exception {
        return sent(get(URI.create(address))).getResponse();
    }

    String code(String code) throws Exception {
        return leads(post(AccessRoutes.SIGN_IN_CHECK).param("code", code).with(csrf()));
    }

    boolean inside() throws Exception {
        return sent(get(InsideProbe.PATH)).getResponse().getStatus() == 200;
    }

    String sessionId() {
        return session.getId();
    }

    /** Everything that lies in the session, as text. */
    String kept() {
        StringBuilder kept = new StringBuilder();
        Collections.list(session.getAttributeNames())
                .forEach(name -> kept.append(name).append(session.getAttribute(name)));
        return kept.toString();
    }

    /** As if this person had signed in here. */
    void isOf(People people, Account person) {
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(people.signIn(person)));
    }

    /** What a page of this session does for whoever is signed in. */
    <T> T does(People people, Account person, Supplier<T> work) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return people.as(person, work);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private String leads(MockHttpServletRequestBuilder request) throws Exception {
        return String.valueOf(sent(request).getResponse().getRedirectedUrl());
    }

    private MvcResult sent(MockHttpServletRequestBuilder request) throws Exception {
        SecurityContextHolder.clearContext();
        MvcResult result = http.perform(request.session(session).with(made -> {
                    made.setRemoteAddr(source);
                    made.setRequestedSessionId(session.getId());
                    return made;
                }))
                .andReturn();
        session = (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession());
        return result;
    }
}
