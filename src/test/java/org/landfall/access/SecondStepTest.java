package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Authenticator.Telephone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The second step of signing in, as somebody with a telephone and somebody who has only the password meet it. */
@LandfallTest
class SecondStepTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private People people;

    @Autowired
    private Authenticator authenticator;

    @Autowired
    private AccountService accounts;

    @Autowired
    private EnrolmentService enrolment;

    @Autowired
    private SecondStepService service;

    @Autowired
    private SecondStep second;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc http;
    private MockHttpSession session = new MockHttpSession();
    private final String source = "192.0.2." + UUID.randomUUID();

    @BeforeEach
    void openTheDoor() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void thePasswordAloneOpensNothingAndTheCodeAfterItDoes() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        Telephone telephone = authenticator.addTo(person);
        assertThat(password(person)).isEqualTo("/sign-in?code");
        assertThat(inside()).isFalse();
        assertThat(people.now(person).lastSignIn()).isNull();
        String half = session.getId();
        assertThat(code(telephone.code(0))).isEqualTo("/");
        assertThat(session.getId()).isNotEqualTo(half);
        assertThat(inside()).isTrue();
    }

    @Test
    void aCodeIsNeverAcceptedTwice() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        Telephone telephone = authenticator.addTo(person);
        String used = telephone.code(0);
        password(person);
        assertThat(code(used)).isEqualTo("/");
        startAgain();
        password(person);
        assertThat(code(used)).isEqualTo("/sign-in?code&refused");
        assertThat(inside()).isFalse();
    }

    @Test
    void aCodeOfAnotherAccountOrOfAnotherTimeIsWrong() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        Telephone telephone = authenticator.addTo(person);
        Telephone others = authenticator.addTo(people.active(Role.RESEARCHER));
        password(person);
        assertThat(code(others.code(0))).isEqualTo("/sign-in?code&refused");
        assertThat(code(others.recoveryCodes().getFirst())).isEqualTo("/sign-in?code&refused");
        assertThat(second.prove(person.id(), telephone.code(-4))).isInstanceOf(Presence.Proof.Refused.class);
    }

    @Test
    void aRecoveryCodeOpensOnceAndANewSetVoidsTheOld() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        List<String> codes = authenticator.addTo(person).recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        password(person);
        assertThat(code(codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo("/");
        startAgain();
        password(person);
        assertThat(code(codes.getFirst())).isEqualTo("/sign-in?code&refused");
        authenticator.addTo(person);
        assertThat(code(codes.get(1))).isEqualTo("/sign-in?code&refused");
    }

    @Test
    void noCodeCountsWithoutThePasswordBeforeIt() throws Exception {
        Telephone telephone = authenticator.addTo(people.active(Role.RESEARCHER));
        assertThat(code(telephone.code(0))).isEqualTo("/sign-in?stale");
        assertThat(inside()).isFalse();
    }

    @Test
    void aPasswordSaidBeforeTheAccountChangedLeadsNowhere() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        Telephone telephone = authenticator.addTo(person);
        password(person);
        people.as(people.active(Role.ADMIN), () -> accounts.endSessions(person.id()));
        assertThat(code(telephone.code(0))).isEqualTo("/sign-in?stale");
    }

    @Test
    void guessingCodesHasToWaitWhereverItComesFromAndAPasswordDoesNotForgiveIt() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        Telephone telephone = authenticator.addTo(person);
        for (int i = 0; i < 3; i++) {
            startAgain();
            password(person);
            code("00000" + i);
        }
        startAgain();
        password(person);
        assertThat(code(telephone.code(0))).startsWith("/sign-in?code&wait=");
    }

    @Test
    void hugeAndHostileCodesAreWrongLikeAnyOther() throws Exception {
        for (String hostile : new String[] {"1".repeat(1_000_000), "12\0456", "' or 1=1 --", "\uD800", ""}) {
            Account person = people.active(Role.RESEARCHER);
            authenticator.addTo(person);
            startAgain();
            password(person);
            assertThat(code(hostile)).isEqualTo("/sign-in?code&refused");
        }
    }

    @Test
    void whoMustHaveOneAndHasNoneIsLedToSetItUpBeforeAnythingElse() throws Exception {
        Account custodian = people.active(Role.CUSTODIAN);
        assertThat(password(custodian)).isEqualTo("/sign-in/second-step");
        assertThat(inside()).isFalse();
        assertThat(code("")).isEqualTo("/sign-in?code&refused");
        inSession(() -> {
            FactorSecret secret = service.begin().orElseThrow();
            assertThat(service.confirm(secret, "000000")).isInstanceOf(FactorOutcome.WrongCode.class);
            assertThat(service.confirm(secret, authenticator.code(secret.letters())))
                    .isInstanceOf(FactorOutcome.Confirmed.class);
        });
        assertThat(code("")).isEqualTo("/");
        assertThat(inside()).isTrue();
    }

    @Test
    void thePasswordAloneReplacesNoSecondStep() throws Exception {
        Account person = people.active(Role.CUSTODIAN);
        FactorSecret own = second.offer(person.signInName());
        authenticator.addTo(person);
        password(person);
        inSession(() -> {
            assertThat(service.begin()).isEmpty();
            assertThat(service.confirm(own, authenticator.code(own.letters()))).isInstanceOf(FactorOutcome.Over.class);
        });
    }

    @Test
    void aNewLinkVoidsTheSecondStepWithThePassword() {
        Account person = people.active(Role.RESEARCHER);
        authenticator.addTo(person);
        var renewed = people.as(people.active(Role.ADMIN), () -> accounts.renewSignIn(person.id()));
        String path = ((AccessOutcome.Linked) renewed).link().path();
        enrolment.choosePassword(path.substring(path.indexOf('/') + 1), People.PASSWORD, People.PASSWORD);
        assertThat(second.setUp(person.id())).isFalse();
        assertThat(second.recoveryCodesLeft(person.id())).isZero();
    }

    @Test
    void whoMustHaveOneIsLedToItFromTheLink() throws Exception {
        Account custodian = people.active(Role.CUSTODIAN);
        String link = context.getBean(Recovery.class)
                .link(custodian.signInName())
                .orElseThrow()
                .path();
        inSession(() -> assertThat(enrolment.choosePassword(
                        link.substring(link.indexOf('/') + 1), People.PASSWORD, People.PASSWORD))
                .isEqualTo(new EnrolmentOutcome.Enrolled(true)));
        inSession(() -> assertThat(service.begin()).isPresent());
    }

    @Test
    void theSecretLiesSealedForItsAccount() {
        Account person = people.active(Role.RESEARCHER);
        Telephone telephone = authenticator.addTo(person);
        byte[] stored = jdbc.sql("select secret from access.second_factor where account_id = ?")
                .param(person.id().value())
                .query(byte[].class)
                .single();
        byte[] plain = telephone.codes().secret(telephone.letters());
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(plain, java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(telephone.codes().step(plain, telephone.code(0), Instant.now()))
                .isPresent();
    }

    private void inSession(Runnable work) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        SecurityContextHolder.clearContext();
        try {
            work.run();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private void startAgain() {
        session = new MockHttpSession();
    }

    private boolean inside() throws Exception {
        return http.perform(get(InsideProbe.PATH).session(session))
                        .andReturn()
                        .getResponse()
                        .getStatus()
                == 200;
    }

    private String password(Account person) throws Exception {
        return said("username", person.signInName(), "password", People.PASSWORD);
    }

    private String code(String code) throws Exception {
        return said("code", code);
    }

    private String said(String... fields) throws Exception {
        var request = post(AccessRoutes.SIGN_IN_CHECK)
                .session(session)
                .with(csrf())
                .with(made -> {
                    made.setRemoteAddr(source);
                    made.setRequestedSessionId(session.getId());
                    return made;
                });
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        MvcResult result = http.perform(request).andReturn();
        session = (MockHttpSession)
                java.util.Objects.requireNonNull(result.getRequest().getSession());
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }
}
