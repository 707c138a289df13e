package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.PasskeyDevice.Held;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** Somebody takes an account up with a device alone; somebody else tries to with less than the link. */
@LandfallTest
class EnrolByPasskeyTest {
    private static final String DEVICE = "Telephone";
    private static final String NEW_PASSWORD = "marble-canyon-thistle-orbit";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private People people;

    @Autowired
    private PasskeyDevice devices;

    @Autowired
    private Authenticator authenticator;

    @Autowired
    private AccountService accounts;

    @Autowired
    private EnrolmentService enrolment;

    @Autowired
    private OwnPasskeyService passkeys;

    @Autowired
    private OwnAccountService own;

    @Autowired
    private SecondStep second;

    @Autowired
    private JdbcClient jdbc;

    private Doorway door;

    @BeforeEach
    void aBrowser() {
        door = new Doorway(context);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theDeviceOpensTheAccountAtOnceAndEverAfterWithoutAPassword() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        Held device = devices.fresh();
        assertThat(takenUp(link(person), device).recoveryCodes()).hasSize(RecoveryCodes.HOW_MANY);
        assertThat(door.said("code", "")).isEqualTo("/");
        assertThat(door.inside()).isTrue();
        door = new Doorway(context);
        assertThat(door.said("passkey", device.show(door.asks()))).isEqualTo("/");
        assertThat(door.inside()).isTrue();
    }

    @Test
    void theLinkWorksOnce() {
        String token = link(people.active(Role.RESEARCHER));
        PasskeyQuestion asked = enrolment.beginPasskey(token).orElseThrow();
        takenUp(token, devices.fresh());
        assertThat(enrolment.beginPasskey(token)).isEmpty();
        assertThat(choose(token, asked, devices.fresh().make(asked.json())))
                .isInstanceOf(PasskeyOutcome.LinkExpired.class);
    }

    @Test
    void noDeviceIsAskedAnythingWithoutALinkThatWorks() {
        for (String token : new String[] {"", "x", "a".repeat(43), "..%2f", "x".repeat(4_096)}) {
            assertThat(enrolment.beginPasskey(token)).isEmpty();
        }
        Account person = people.active(Role.RESEARCHER);
        String late = link(person);
        jdbc.sql("update access.link set expires = now() - interval '1 second' where account_id = ?")
                .param(person.id().value())
                .update();
        assertThat(enrolment.beginPasskey(late)).isEmpty();
    }

    @Test
    void aClockThatIsPutBackKeepsNoLinkAlive() {
        Account person = people.active(Role.RESEARCHER);
        String made = link(person);
        assertThat(enrolment.beginPasskey(made)).isPresent();
        jdbc.sql("update access.link set expires = now() + interval '62 minutes' where account_id = ?")
                .param(person.id().value())
                .update();
        assertThat(enrolment.beginPasskey(made)).isEmpty();
    }

    @Test
    void aWrongAnswerChangesNothingAndTheLinkStaysGood() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        Held old = devices.addTo(person);
        authenticator.addTo(person);
        String token = link(person);
        PasskeyQuestion asked = enrolment.beginPasskey(token).orElseThrow();
        PasskeyQuestion another = enrolment.beginPasskey(token).orElseThrow();
        for (String wrong : new String[] {
            "", "{}", "null", "x".repeat(1_000_000), devices.fresh().make(another.json())
        }) {
            assertThat(choose(token, asked, wrong)).isInstanceOf(PasskeyOutcome.NotRight.class);
        }
        assertThat(second.setUp(person.id())).isTrue();
        assertThat(people.now(person).state()).isEqualTo(AccountState.INVITED);
        assertThat(door.said("passkey", old.show(door.asks()))).isEqualTo("/sign-in?refused");
        takenUp(token, devices.fresh());
    }

    @Test
    void aQuestionOfOneLinkIsNoneOfAnother() {
        PasskeyQuestion theirs =
                enrolment.beginPasskey(link(people.active(Role.RESEARCHER))).orElseThrow();
        String mine = link(people.active(Role.RESEARCHER));
        assertThat(choose(mine, theirs, devices.fresh().make(theirs.json())))
                .isInstanceOf(PasskeyOutcome.LinkExpired.class);
        assertThat(enrolment.open(mine)).isPresent();
    }

    @Test
    void allThatOpenedTheAccountBeforeIsVoid() throws Exception {
        Account person = people.active(Role.CUSTODIAN);
        Held old = devices.addTo(person);
        authenticator.addTo(person);
        String token = recovered(person);
        takenUp(token, devices.fresh());
        assertThat(second.setUp(person.id())).isFalse();
        assertThat(door.password(person)).isEqualTo("/sign-in?refused");
        assertThat(door.said("passkey", old.show(door.asks()))).isEqualTo("/sign-in?refused");
    }

    @Test
    void theRecoveryCodesOpenNothingUntilThereIsAPassword() throws Exception {
        Account person = people.active(Role.CUSTODIAN);
        String code =
                takenUp(recovered(person), devices.fresh()).recoveryCodes().getFirst();
        door = new Doorway(context);
        assertThat(door.said("code", code)).isEqualTo("/sign-in?stale");
        assertThat(door.said("username", person.signInName(), "password", code)).isEqualTo("/sign-in?refused");
        assertThat(door.said("username", person.signInName(), "password", "")).isEqualTo("/sign-in?refused");
        signedIn(person, Duration.ofMinutes(6));
        assertThatThrownBy(() -> own.choosePassword(People.PASSWORD, People.PASSWORD))
                .isInstanceOf(StepUpNeeded.class);
        signedIn(person, Duration.ZERO);
        assertThat(own.hasPassword()).isFalse();
        assertThat(own.choosePassword("short", "short")).isInstanceOf(AccessOutcome.Refused.class);
        door.inRequest(() -> own.choosePassword(People.PASSWORD, People.PASSWORD));
        assertThat(own.choosePassword(NEW_PASSWORD, NEW_PASSWORD)).isInstanceOf(AccessOutcome.Refused.class);
        SecurityContextHolder.clearContext();
        door = new Doorway(context);
        assertThat(door.password(person)).isEqualTo("/sign-in?passkey");
        assertThat(door.said("code", code)).isEqualTo("/");
    }

    @Test
    void theOnlyPasskeyStaysWhereNobodyCouldComeInWithoutIt() {
        Account person = people.active(Role.RESEARCHER);
        takenUp(link(person), devices.fresh());
        signedIn(person, Duration.ZERO);
        assertThat(passkeys.all()).extracting(Passkey::label).containsExactly(DEVICE);
        assertThat(passkeys.remove(passkeys.all().getFirst().id()))
                .isEqualTo(new AccessOutcome.Refused("access.problem.lastPasskey"));
        devices.addTo(person);
        assertThat(passkeys.remove(passkeys.all().getFirst().id())).isEqualTo(new AccessOutcome.Done());
        assertThat(passkeys.all()).hasSize(1);
    }

    @Test
    void enabledAgainItIsOpenToTheSameDeviceButNotToOneOfBeforeANewLink() throws Exception {
        Account person = people.active(Role.RESEARCHER);
        Account admin = people.active(Role.ADMIN);
        Held device = devices.fresh();
        takenUp(link(person), device);
        people.as(admin, () -> accounts.disable(person.id()));
        assertThat(door.said("passkey", device.show(door.asks()))).isEqualTo("/sign-in?refused");
        people.as(admin, () -> accounts.enable(person.id()));
        assertThat(door.said("passkey", device.show(door.asks()))).isEqualTo("/");
        link(person);
        people.as(admin, () -> accounts.disable(person.id()));
        people.as(admin, () -> accounts.enable(person.id()));
        door = new Doorway(context);
        assertThat(door.said("passkey", device.show(door.asks()))).isEqualTo("/sign-in?refused");
    }

    private PasskeyOutcome.Made takenUp(String token, Held device) {
        PasskeyQuestion asked = enrolment.beginPasskey(token).orElseThrow();
        return (PasskeyOutcome.Made) choose(token, asked, device.make(asked.json()));
    }

    private PasskeyOutcome choose(String token, PasskeyQuestion asked, String answer) {
        return door.inSession(() -> enrolment.choosePasskey(token, asked, answer, DEVICE));
    }

    private void signedIn(Account person, Duration ago) {
        SecurityContextHolder.getContext().setAuthentication(people.signIn(person, ago));
    }

    private String link(Account person) {
        var renewed = people.as(people.active(Role.ADMIN), () -> accounts.renewSignIn(person.id()));
        return token(((AccessOutcome.Linked) renewed).link());
    }

    /** As the operator of the server makes one, for a custodian's needs two people otherwise. */
    private String recovered(Account person) {
        return token(context.getBean(Recovery.class).link(person.signInName()).orElseThrow());
    }

    private static String token(EnrolmentLink link) {
        return link.path().substring(link.path().indexOf('/') + 1);
    }
}
