package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Whoever comes back to a covered screen says the password again, and guessing is slowed down. */
@LandfallTest
class PresenceTest {
    @Autowired
    Presence presence;

    @Autowired
    People people;

    @Autowired
    PasskeyDevice devices;

    @Test
    void thePasswordOpensAndAnythingElseDoesNot() {
        Account person = people.active(Role.INTERVIEWER);
        assertThat(people.as(person, () -> presence.prove("velvet"))).isInstanceOf(Presence.Proof.Refused.class);
        assertThat(people.as(person, () -> presence.prove(People.PASSWORD))).isInstanceOf(Presence.Proof.Given.class);
    }

    @Test
    void guessingHasToWait() {
        Account person = people.active(Role.INTERVIEWER);
        for (int i = 0; i < 3; i++) {
            people.as(person, () -> presence.prove(""));
        }
        assertThat(people.as(person, () -> presence.prove(People.PASSWORD)))
                .isInstanceOfSatisfying(
                        Presence.Proof.TooSoon.class,
                        wait -> assertThat(wait.seconds()).isPositive());
        Account other = people.active(Role.INTERVIEWER);
        assertThat(people.as(other, () -> presence.prove(People.PASSWORD))).isInstanceOf(Presence.Proof.Given.class);
    }

    @Test
    void theRightPasswordForgivesTheGuessesBeforeIt() {
        Account person = people.active(Role.INTERVIEWER);
        for (int i = 0; i < 3; i++) {
            people.as(person, () -> presence.prove("velvet"));
            assertThat(people.as(person, () -> presence.prove(People.PASSWORD)))
                    .isInstanceOf(Presence.Proof.Given.class);
        }
    }

    @Test
    void aPersonIsAskedForWhatTheyHave() {
        Account person = people.active(Role.RESEARCHER);
        assertThat(people.as(person, presence::byPassword)).isTrue();
        assertThat(people.as(person, presence::byPasskey)).isFalse();
        devices.addTo(person);
        assertThat(people.as(person, presence::byPasskey)).isTrue();
    }

    @Test
    void aFreshSignInIsProofEnough() {
        Account person = people.active(Role.INTERVIEWER);
        Instant before = Instant.now().minusSeconds(60);
        assertThat(people.as(person, () -> presence.provedSince(before))).isTrue();
        assertThat(people.as(person, () -> presence.provedSince(Instant.now().plusSeconds(60))))
                .isFalse();
    }

    @Test
    void whoeverSaidThePasswordInThisSessionNeedNotSayItAgain() {
        Account person = people.active(Role.INTERVIEWER);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            people.as(person, () -> {
                Instant rested = Instant.now();
                assertThat(presence.provedSince(rested)).isFalse();
                presence.prove(People.PASSWORD);
                assertThat(presence.provedSince(rested)).isTrue();
                return rested;
            });
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void nobodyProvesAnything() {
        assertThatThrownBy(() -> presence.prove(People.PASSWORD))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }
}
