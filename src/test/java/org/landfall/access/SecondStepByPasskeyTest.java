package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Somebody whose second step is a passkey, and somebody who has only learnt that person's password. */
@LandfallTest
class SecondStepByPasskeyTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private People people;

    @Autowired
    private PasskeyDevice devices;

    @Autowired
    private Authenticator authenticator;

    @Autowired
    private SecondStepService service;

    @Autowired
    private SecondStep second;

    @Autowired
    private TransactionTemplate transaction;

    private Doorway door;

    @BeforeEach
    void aBrowser() {
        door = new Doorway(context);
    }

    @Test
    void thePasswordAloneSetsUpNoAppBesideAPasskey() throws Exception {
        Account custodian = people.active(Role.CUSTODIAN);
        devices.addTo(custodian);
        FactorSecret own = second.offer(custodian.signInName());
        assertThat(door.password(custodian)).isEqualTo("/sign-in?passkey");
        assertThat(door.inside()).isFalse();
        assertThat(door.inSession(service::begin)).isEmpty();
        assertThat(door.inSession(() -> service.confirm(own, authenticator.code(own.letters()))))
                .isInstanceOf(FactorOutcome.Over.class);
        assertThat(second.setUp(custodian.id())).isFalse();
        assertThat(door.said("code", "")).isEqualTo("/sign-in?code&refused");
        assertThat(door.inside()).isFalse();
    }

    @Test
    void thePasskeyAfterThePasswordLeadsIn() throws Exception {
        Account custodian = people.active(Role.CUSTODIAN);
        PasskeyDevice.Held device = devices.addTo(custodian);
        door.password(custodian);
        String question = door.asks("second", "");
        assertThat(question).contains("\"userVerification\":\"required\"").doesNotContain("\"allowCredentials\":[]");
        assertThat(door.said("second", "", "passkey", device.show(question))).isEqualTo("/");
        assertThat(door.inside()).isTrue();
    }

    @Test
    void somebodyElsesPasskeyIsNoSecondStep() throws Exception {
        Account custodian = people.active(Role.CUSTODIAN);
        devices.addTo(custodian);
        PasskeyDevice.Held others = devices.addTo(people.active(Role.CUSTODIAN));
        door.password(custodian);
        assertThat(door.said("second", "", "passkey", others.show(door.asks("second", ""))))
                .isEqualTo("/sign-in?passkey&refused");
        assertThat(door.said("second", "", "passkey", others.show(door.asks()))).isEqualTo("/sign-in?passkey&refused");
        assertThat(door.inside()).isFalse();
    }

    @Test
    void aPasskeyIsAskedForByNameOnlyAfterThePassword() throws Exception {
        Account custodian = people.active(Role.CUSTODIAN);
        PasskeyDevice.Held device = devices.addTo(custodian);
        String question = door.asks("second", "", "username", custodian.signInName());
        assertThat(question).contains("\"allowCredentials\":[]");
        assertThat(door.said("second", "", "passkey", device.show(question))).isEqualTo("/sign-in?stale");
        assertThat(door.inside()).isFalse();
    }

    @Test
    void whereANameIsSaidOnlyAPasskeyOfThatNameOpens() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        Account other = people.active(Role.RESEARCHER);
        PasskeyDevice.Held device = devices.addTo(person);
        assertThat(door.said("username", other.signInName(), "passkey", device.show(door.asks())))
                .isEqualTo("/sign-in?refused");
        assertThat(door.said("username", person.signInName(), "passkey", device.show(door.asks())))
                .isEqualTo("/");
    }

    @Test
    void aRecoveryCodeStandsForThePasskeyAndNeverForThePassword() throws Exception {
        Account custodian = people.active(Role.CUSTODIAN);
        devices.addTo(custodian);
        String code = transaction
                .execute(status -> second.newRecoveryCodes(custodian.id()))
                .getFirst();
        assertThat(door.said("code", code)).isEqualTo("/sign-in?stale");
        assertThat(door.said("username", custodian.signInName(), "code", code)).isEqualTo("/sign-in?stale");
        assertThat(door.said("username", custodian.signInName(), "password", code))
                .isEqualTo("/sign-in?refused");
        assertThat(door.inside()).isFalse();
        door.password(custodian);
        assertThat(door.said("code", code)).isEqualTo("/");
        assertThat(door.inside()).isTrue();
    }
}
