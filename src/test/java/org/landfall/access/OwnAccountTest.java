package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What people do with their own account, in two browsers at once. */
@LandfallTest
class OwnAccountTest {
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String NEW_PASSWORD = "marble-canyon-thistle-orbit";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private People people;

    @Autowired
    private Authenticator authenticator;

    @Autowired
    private OwnAccountService account;

    @Autowired
    private OwnSecondStepService secondStep;

    private MockMvc http;

    @BeforeEach
    void openTheDoor() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }

    @Test
    void sessionsAreListedWithTheirBrowserAndOneCanBeEnded() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        MockHttpSession here = signedIn(people.signIn(person));
        MockHttpSession there = signedIn(people.signIn(person));
        var sessions = in(here, () -> account.sessions());
        assertThat(sessions).extracting(OpenSession::own).containsExactly(true, false);
        assertThat(sessions).extracting(OpenSession::browser).containsOnly(new Browser("Firefox", "Windows"));
        in(here, () -> {
            account.end(sessions.get(1).id());
            return null;
        });
        assertThat(there.isInvalid()).isTrue();
        assertThat(stands(here)).isTrue();
    }

    @Test
    void nobodyEndsSomebodyElsesSession() throws Exception {
        MockHttpSession theirs = signedIn(people.signIn(people.active(Role.RESEARCHER)));
        UUID id = in(theirs, () -> account.sessions()).getFirst().id();
        MockHttpSession mine = signedIn(people.signIn(people.active(Role.ADMIN)));
        in(mine, () -> {
            account.end(id);
            return null;
        });
        assertThat(stands(theirs)).isTrue();
    }

    @Test
    void aStolenSessionIsOverWhenThePasswordChangesAndTheOwnGoesOn() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        MockHttpSession own = signedIn(people.signIn(person));
        MockHttpSession stolen = signedIn(people.signIn(person));
        MockHttpSession onAnotherNode = new MockHttpSession();
        keep(onAnotherNode, people.signIn(person));
        assertThat(in(own, () -> account.changePassword(People.PASSWORD, NEW_PASSWORD, NEW_PASSWORD)))
                .isEqualTo(new AccessOutcome.Done());
        assertThat(stolen.isInvalid()).isTrue();
        assertThat(stands(onAnotherNode)).isFalse();
        assertThat(stands(own)).isTrue();
    }

    @Test
    void theOldPasswordIsAskedForAndTheNewOneIsMeasured() throws Exception {
        MockHttpSession own = signedIn(people.signIn(people.active(Role.RESEARCHER)));
        assertThat(in(own, () -> account.changePassword("wrong", NEW_PASSWORD, NEW_PASSWORD)))
                .isEqualTo(new AccessOutcome.Refused("access.problem.passwordBefore"));
        assertThat(in(own, () -> account.changePassword(People.PASSWORD, "PaSsWoRd1234", "PaSsWoRd1234")))
                .isEqualTo(new AccessOutcome.Refused("access.problem.passwordCommon"));
    }

    @Test
    void endingAllOthersLeavesTheOwn() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        MockHttpSession own = signedIn(people.signIn(person));
        MockHttpSession other = signedIn(people.signIn(person));
        in(own, () -> {
            account.endOthers();
            return null;
        });
        assertThat(other.isInvalid()).isTrue();
        assertThat(stands(own)).isTrue();
    }

    @Test
    void theSecondStepIsSetUpRenewedAndRemovedOnlyAfterAFreshProof() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        MockHttpSession late = signedIn(people.signIn(person, Duration.ofMinutes(6)));
        assertThatThrownBy(() -> in(late, () -> secondStep.offer())).isInstanceOf(StepUpNeeded.class);
        assertThatThrownBy(() -> in(late, () -> secondStep.newRecoveryCodes())).isInstanceOf(StepUpNeeded.class);
        assertThatThrownBy(() -> in(late, () -> secondStep.remove())).isInstanceOf(StepUpNeeded.class);
        MockHttpSession own = signedIn(people.signIn(person));
        FactorSecret secret = in(own, () -> secondStep.offer());
        assertThatThrownBy(() -> in(late, () -> secondStep.confirm(secret, "000000")))
                .isInstanceOf(StepUpNeeded.class);
        assertThat(in(own, () -> secondStep.confirm(secret, "000000"))).isInstanceOf(FactorOutcome.WrongCode.class);
        assertThat(in(own, () -> secondStep.confirm(secret, authenticator.code(secret.letters()))))
                .isInstanceOf(FactorOutcome.Confirmed.class);
        assertThat(in(own, () -> secondStep.standing()).recoveryCodes()).isEqualTo(10);
        assertThat(in(own, () -> secondStep.remove())).isEqualTo(new AccessOutcome.Done());
        assertThat(in(own, () -> secondStep.standing()).setUp()).isFalse();
    }

    @Test
    void aCustodianCannotDoWithoutASecondStep() throws Exception {
        Account custodian = people.active(Role.CUSTODIAN);
        authenticator.addTo(custodian);
        MockHttpSession own = signedIn(people.signIn(custodian));
        assertThat(in(own, () -> secondStep.remove()))
                .isEqualTo(new AccessOutcome.Refused("access.problem.secondStepRequired"));
    }

    private MockHttpSession signedIn(Authentication person) throws Exception {
        MockHttpSession session = new MockHttpSession();
        keep(session, person);
        assertThat(stands(session)).isTrue();
        return session;
    }

    private static void keep(MockHttpSession session, Authentication person) {
        SecurityContext security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(person);
        session.setAttribute("SPRING_SECURITY_CONTEXT", security);
    }

    private boolean stands(MockHttpSession session) throws Exception {
        return http.perform(get(InsideProbe.PATH).session(session).header("User-Agent", FIREFOX))
                        .andReturn()
                        .getResponse()
                        .getStatus()
                == 200;
    }

    private static <T extends @Nullable Object> T in(MockHttpSession session, Supplier<T> work) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        SecurityContextHolder.setContext(
                (SecurityContext) java.util.Objects.requireNonNull(session.getAttribute("SPRING_SECURITY_CONTEXT")));
        try {
            return work.get();
        } finally {
            leaveRequest();
        }
    }

    private static void leaveRequest() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }
}
