package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The door over HTTP, as a browser and as somebody without one meets it. */
@LandfallTest
class SignInTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AccountService accounts;

    @Autowired
    private SignInLedger ledger;

    @Autowired
    private SecondStep second;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc http;
    private final String source = "192.0.2." + UUID.randomUUID();

    @BeforeEach
    void openTheDoor() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void nameAndPasswordLeadInToANewSession() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        MockHttpSession before = new MockHttpSession();
        String planted = before.getId();
        MvcResult result = signIn(person.signInName().toUpperCase(Locale.ROOT), People.PASSWORD, before);
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/");
        MockHttpSession after = session(result);
        assertThat(after.getId()).isNotEqualTo(planted);
        assertThat(statusOf(InsideProbe.PATH, after)).isEqualTo(200);
        assertThat(people.now(person).lastSignIn()).isNotNull();
    }

    @Test
    void unknownNameWrongPasswordAndClosedAccountGetTheSameAnswer() throws Exception {
        Account closed = people.active(Role.RESEARCHER);
        people.as(people.active(Role.ADMIN), () -> accounts.disable(closed.id()));
        MockHttpServletResponse unknown = refused("nobody@example.org", People.PASSWORD);
        MockHttpServletResponse wrong = refused(people.active(Role.ADMIN).signInName(), "wrong password");
        MockHttpServletResponse disabled = refused(closed.signInName(), People.PASSWORD);
        MockHttpServletResponse invited = refused(people.invited(Role.ADMIN).signInName(), "");
        assertThat(unknown.getRedirectedUrl()).isEqualTo("/sign-in?refused");
        for (MockHttpServletResponse other : new MockHttpServletResponse[] {wrong, disabled, invited}) {
            assertThat(other.getRedirectedUrl()).isEqualTo(unknown.getRedirectedUrl());
            assertThat(other.getStatus()).isEqualTo(unknown.getStatus());
            assertThat(other.getHeaderNames()).isEqualTo(unknown.getHeaderNames());
        }
    }

    @Test
    void theSlowHashIsComputedOnceWhoeverAsks() {
        Counting hashes = new Counting();
        PasswordSignIn signIn = new PasswordSignIn(ledger, new Passwords(hashes), second);
        String[] names = {
            "nobody@example.org",
            "not a name at all",
            people.invited(Role.ADMIN).signInName(),
            people.active(Role.ADMIN).signInName()
        };
        for (String name : names) {
            hashes.compared.set(0);
            try {
                signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, "wrong password"));
            } catch (BadCredentialsException refused) {
                assertThat(hashes.compared).as(name).hasValue(1);
            }
        }
    }

    @Test
    void hugeAndHostileInputIsAWrongPasswordLikeAnyOther() throws Exception {
        for (String name : new String[] {"x".repeat(1_000_000), "a\0b", "' or 1=1 --", "\uD800", "${jndi:x}"}) {
            assertThat(refused(name, name).getRedirectedUrl()).isEqualTo("/sign-in?refused");
        }
    }

    @Test
    void repeatedFailuresFromOnePlaceMeetAPauseAndOtherPlacesDoNot() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        for (int i = 0; i < 5; i++) {
            refused(person.signInName(), "wrong password " + i);
        }
        assertThat(refused(person.signInName(), People.PASSWORD).getRedirectedUrl())
                .startsWith("/sign-in?wait=");
        MvcResult elsewhere = http.perform(post(AccessRoutes.SIGN_IN_CHECK)
                        .param("username", person.signInName())
                        .param("password", People.PASSWORD)
                        .with(csrf())
                        .with(from("198.51.100.7")))
                .andReturn();
        assertThat(elsewhere.getResponse().getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void aFailureIsCountedAndNotedOnce() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        refused(person.signInName(), "wrong password");
        assertThat(jdbc.sql(
                                "select count(*) from audit.event where action = 'session.refuse' and outcome = 'refused' and subject = :id")
                        .param("id", person.id().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aFormFromAnotherPageIsNotAccepted() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        MvcResult foreign = http.perform(post(AccessRoutes.SIGN_IN_CHECK)
                        .param("username", person.signInName())
                        .param("password", People.PASSWORD))
                .andReturn();
        assertThat(foreign.getResponse().getRedirectedUrl()).isEqualTo("/sign-in?stale");
    }

    @Test
    void signingOutEndsTheSessionAndLeavesALine() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        MockHttpSession session = session(signIn(person.signInName(), People.PASSWORD, null));
        MvcResult out =
                http.perform(post("/logout").session(session).with(csrf())).andReturn();
        assertThat(out.getResponse().getRedirectedUrl()).isEqualTo("/sign-in?out");
        assertThat(session.isInvalid()).isTrue();
        assertThat(actionsOf(person)).containsExactly("session.open", "session.close");
    }

    @Test
    void aDisabledAccountIsOutAtTheNextRequestAndItsOpenSessionOver() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        MockHttpSession session = session(signIn(person.signInName(), People.PASSWORD, null));
        assertThat(statusOf(InsideProbe.PATH, session)).isEqualTo(200);
        people.as(people.active(Role.ADMIN), () -> accounts.disable(person.id()));
        assertThat(session.isInvalid()).isTrue();
        assertThat(statusOf(InsideProbe.PATH, new MockHttpSession())).isEqualTo(302);
    }

    @Test
    void aSessionOfAnotherNodeIsOverAtItsNextRequest() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        MockHttpSession elsewhere = new MockHttpSession();
        var security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(people.signIn(person));
        elsewhere.setAttribute("SPRING_SECURITY_CONTEXT", security);
        people.as(people.active(Role.ADMIN), () -> accounts.changeRole(person.id(), Role.ADMIN, null));
        assertThat(statusOf(InsideProbe.PATH, elsewhere)).isEqualTo(302);
        assertThat(elsewhere.isInvalid()).isTrue();
    }

    @Test
    void nobodySeesWhichAddressesExist() throws Exception {
        for (String path : new String[] {
            "/accounts",
            "/no/such/address",
            "/confirmations",
            "/actuator/env",
            "/actuator/metrics",
            "/actuator/prometheus"
        }) {
            MockHttpServletResponse response =
                    http.perform(get(path)).andReturn().getResponse();
            assertThat(response.getRedirectedUrl()).as(path).endsWith("/sign-in");
        }
    }

    @Test
    void everyAnswerTellsTheBrowserToBeStrict() throws Exception {
        MockHttpServletResponse response =
                http.perform(get("/accounts")).andReturn().getResponse();
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("Permissions-Policy")).contains("microphone=()");
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
    }

    private List<String> actionsOf(Account person) {
        return jdbc.sql("select action from audit.event where actor = :id order by seq")
                .param("id", person.id().toString())
                .query(String.class)
                .list();
    }

    private MockHttpServletResponse refused(String name, String password) throws Exception {
        return signIn(name, password, null).getResponse();
    }

    private MvcResult signIn(String name, String password, @Nullable MockHttpSession session) throws Exception {
        MockHttpSession opened = Objects.requireNonNullElseGet(session, MockHttpSession::new);
        return http.perform(post(AccessRoutes.SIGN_IN_CHECK)
                        .session(opened)
                        .with(request -> {
                            request.setRequestedSessionId(opened.getId());
                            return request;
                        })
                        .param("username", name)
                        .param("password", password)
                        .with(csrf())
                        .with(from(source)))
                .andReturn();
    }

    private int statusOf(String path, MockHttpSession session) throws Exception {
        return http.perform(get(path).session(session))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static MockHttpSession session(MvcResult result) {
        return Optional.ofNullable((MockHttpSession) result.getRequest().getSession(false))
                .orElseThrow();
    }

    private static class Counting implements PasswordEncoder {
        final AtomicInteger compared = new AtomicInteger();
        private final PasswordEncoder real = new Argon2PasswordEncoder(16, 32, 1, 1024, 1);

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            compared.incrementAndGet();
            return real.matches(password, hash);
        }
    }
}
