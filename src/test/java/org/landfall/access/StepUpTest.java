package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Authenticator.Telephone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What weighs much is refused by the services themselves when nobody proved lately who is there. */
@LandfallTest
class StepUpTest {
    @Autowired
    private People people;

    @Autowired
    private Authenticator authenticator;

    @Autowired
    private PasskeyDevice devices;

    @Autowired
    private SecondStep second;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private StepUp stepUp;

    @Autowired
    private Presence presence;

    @Autowired
    private CustodianRequestService requests;

    @BeforeEach
    void aRequestOfTheBrowser() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    @AfterEach
    void over() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSignInHoldsForFiveMinutes() {
        Account person = people.active(Role.CUSTODIAN);
        signedInBefore(person, Duration.ofMinutes(4));
        stepUp.require();
        signedInBefore(person, Duration.ofMinutes(6));
        assertThatThrownBy(stepUp::require).isInstanceOf(StepUpNeeded.class);
    }

    @Test
    void aCustodianWhoSignedInLongAgoDecidesNothing() {
        signedInBefore(people.active(Role.CUSTODIAN), Duration.ofHours(1));
        assertThatThrownBy(() -> requests.confirm(UUID.randomUUID())).isInstanceOf(StepUpNeeded.class);
        assertThatThrownBy(() -> requests.refuse(UUID.randomUUID())).isInstanceOf(StepUpNeeded.class);
        stepUp.prove(People.PASSWORD);
        assertThat(requests.confirm(UUID.randomUUID()))
                .isEqualTo(new AccessOutcome.Refused("access.problem.alreadyDecided"));
    }

    @Test
    void somebodyWithASecondStepTakesItAndThePasswordIsNotEnough() {
        Account person = people.active(Role.CUSTODIAN);
        Telephone telephone = authenticator.addTo(person);
        signedInBefore(person, Duration.ofHours(1));
        assertThat(presence.prove(People.PASSWORD)).isInstanceOf(Presence.Proof.Given.class);
        assertThat(stepUp.fresh()).isFalse();
        assertThat(stepUp.prove(People.PASSWORD)).isInstanceOf(Presence.Proof.Refused.class);
        assertThat(stepUp.prove(telephone.code(0))).isInstanceOf(Presence.Proof.Given.class);
        assertThat(stepUp.fresh()).isTrue();
    }

    @Test
    void aPasskeyAnswersInPlaceOfTheCode() {
        Account person = people.active(Role.CUSTODIAN);
        authenticator.addTo(person);
        PasskeyDevice.Held device = devices.addTo(person);
        signedInBefore(person, Duration.ofHours(1));
        assertThat(stepUp.byPasskey()).isTrue();
        assertThat(stepUp.provePasskey(device.show(stepUp.askDevice()))).isInstanceOf(Presence.Proof.Given.class);
        assertThat(stepUp.fresh()).isTrue();
    }

    @Test
    void whoseSecondStepIsThePasskeyShowsItAndNothingElseIsEnough() {
        Account person = people.active(Role.CUSTODIAN);
        PasskeyDevice.Held device = devices.addTo(person);
        String recovery = transaction
                .execute(status -> second.newRecoveryCodes(person.id()))
                .getFirst();
        signedInBefore(person, Duration.ofHours(1));
        assertThat(stepUp.byCode() || stepUp.byPassword()).isFalse();
        assertThat(stepUp.prove(People.PASSWORD)).isInstanceOf(Presence.Proof.Refused.class);
        assertThat(stepUp.prove(recovery)).isInstanceOf(Presence.Proof.Refused.class);
        assertThat(stepUp.fresh()).isFalse();
        stepUp.provePasskey(device.show(stepUp.askDevice()));
        assertThat(stepUp.fresh()).isTrue();
    }

    @Test
    void somebodyElsesPasskeyAndAnAnswerOfBeforeAreRefused() {
        Account person = people.active(Role.RESEARCHER);
        PasskeyDevice.Held device = devices.addTo(person);
        PasskeyDevice.Held others = devices.addTo(people.active(Role.RESEARCHER));
        signedInBefore(person, Duration.ofHours(1));
        assertThat(stepUp.provePasskey(others.show(stepUp.askDevice()))).isInstanceOf(Presence.Proof.Refused.class);
        String answer = device.show(stepUp.askDevice());
        stepUp.askDevice();
        assertThat(stepUp.provePasskey(answer)).isInstanceOf(Presence.Proof.Refused.class);
        assertThat(stepUp.provePasskey(device.show(stepUp.askDevice()))).isInstanceOf(Presence.Proof.Given.class);
        assertThat(stepUp.provePasskey("{}")).isInstanceOf(Presence.Proof.Refused.class);
    }

    @Test
    void guessingHasToWait() {
        Account person = people.active(Role.CUSTODIAN);
        authenticator.addTo(person);
        signedInBefore(person, Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            stepUp.prove("00000" + i);
        }
        assertThat(stepUp.prove("000000")).isInstanceOf(Presence.Proof.TooSoon.class);
    }

    private void signedInBefore(Account person, Duration ago) {
        SecurityContextHolder.getContext().setAuthentication(people.signIn(person, ago));
    }
}
