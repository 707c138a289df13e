package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Whoever comes back to a covered screen says the password again, and guessing is slowed down. */
@LandfallTest
class PresenceTest {
    @Autowired
    Presence presence;

    @Autowired
    People people;

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
        assertThat(people.as(person, () -> presence.prove(People.PASSWORD))).isInstanceOf(Presence.Proof.TooSoon.class);
        Account other = people.active(Role.INTERVIEWER);
        assertThat(people.as(other, () -> presence.prove(People.PASSWORD))).isInstanceOf(Presence.Proof.Given.class);
    }

    @Test
    void aFreshSignInIsProofEnough() {
        Account person = people.active(Role.INTERVIEWER);
        Instant before = Instant.now().minusSeconds(60);
        assertThat(people.as(person, () -> presence.signedInSince(before))).isTrue();
        assertThat(people.as(person, () -> presence.signedInSince(Instant.now().plusSeconds(60))))
                .isFalse();
    }

    @Test
    void nobodyProvesAnything() {
        assertThatThrownBy(() -> presence.prove(People.PASSWORD))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }
}
