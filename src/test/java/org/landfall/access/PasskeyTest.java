package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Passkeys without a device; with one, see the journey in a browser. */
@LandfallTest
class PasskeyTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private People people;

    @Autowired
    private OwnPasskeyService passkeys;

    @Autowired
    private AccountService accounts;

    @Autowired
    private EnrolmentService enrolment;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc http;
    private final MockHttpSession session = new MockHttpSession();
    private String source = "192.0.2." + UUID.randomUUID();

    @BeforeEach
    void openTheDoor() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theQuestionNamesNobodyAndAsksTheDeviceToCheckItsPerson() throws Exception {
        assertThat(ask()).contains("\"userVerification\":\"required\"").contains("\"rpId\":\"localhost\"");
        assertThat(ask()).contains("\"allowCredentials\":[]");
    }

    @Test
    void anAnswerThatNobodyAskedForComesTooLate() throws Exception {
        assertThat(answer("{}")).isEqualTo("/sign-in?stale");
    }

    @Test
    void hostileAnswersAreRefusedLikeAnyOther() throws Exception {
        for (String hostile : new String[] {"", "{}", "null", "[1", "\0", "x".repeat(1_000_000), "{\"id\":\"AA\"}"}) {
            source = "192.0.2." + UUID.randomUUID();
            ask();
            assertThat(answer(hostile)).isEqualTo("/sign-in?refused");
        }
    }

    @Test
    void aQuestionIsGoodForOneAnswer() throws Exception {
        ask();
        answer("{}");
        assertThat(answer("{}")).isEqualTo("/sign-in?stale");
    }

    @Test
    void nothingIsAddedOrRemovedWithoutAFreshProof() {
        signedIn(people.active(Role.RESEARCHER), Duration.ofMinutes(6));
        assertThatThrownBy(passkeys::begin).isInstanceOf(StepUpNeeded.class);
        assertThatThrownBy(() -> passkeys.remove("AAAA")).isInstanceOf(StepUpNeeded.class);
    }

    @Test
    void anInventedAnswerAddsNothing() {
        signedIn(people.active(Role.RESEARCHER), Duration.ZERO);
        var question = passkeys.begin();
        assertThat(passkeys.finish(question, "{}", "Laptop"))
                .isEqualTo(new AccessOutcome.Refused("access.problem.passkey"));
        assertThat(passkeys.finish(question, "{}", "a\0b"))
                .isEqualTo(new AccessOutcome.Refused("access.problem.passkeyLabel"));
        assertThat(passkeys.all()).isEmpty();
    }

    @Test
    void nobodyRemovesSomebodyElsesAndANewLinkVoidsAll() {
        Account person = people.active(Role.RESEARCHER);
        String id = stored(person);
        signedIn(people.active(Role.RESEARCHER), Duration.ZERO);
        passkeys.remove(id);
        signedIn(person, Duration.ZERO);
        assertThat(passkeys.all()).extracting(Passkey::label).containsExactly("Telephone");
        SecurityContextHolder.clearContext();
        var renewed = people.as(people.active(Role.ADMIN), () -> accounts.renewSignIn(person.id()));
        String path = ((AccessOutcome.Linked) renewed).link().path();
        enrolment.choosePassword(path.substring(path.indexOf('/') + 1), People.PASSWORD, People.PASSWORD);
        signedIn(person, Duration.ZERO);
        assertThat(passkeys.all()).isEmpty();
    }

    private void signedIn(Account person, Duration ago) {
        SecurityContextHolder.getContext().setAuthentication(people.signIn(person, ago));
    }

    private String stored(Account person) {
        byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        jdbc.sql("""
                        insert into access.passkey (id, account_id, label, public_key, attestation, client_data,
                            signature_count, verified, backup_eligible, backed_up, transports, created, last_used)
                        values (?, ?, 'Telephone', '', '', '', 0, true, false, false, 'internal', now(), now())""").param(id).param(person.id().value()).update();
        return new Bytes(id).toBase64UrlString();
    }

    private String ask() throws Exception {
        return http.perform(post("/session/passkey").session(session).with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String answer(String answer) throws Exception {
        return String.valueOf(http.perform(post(AccessRoutes.SIGN_IN_CHECK)
                        .session(session)
                        .param("passkey", answer)
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(source);
                            return request;
                        }))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }
}
