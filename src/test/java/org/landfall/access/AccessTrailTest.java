package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Authenticator.Telephone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log says of an account, from its invitation on. */
@LandfallTest
class AccessTrailTest {
    @Autowired
    private AccountService accounts;

    @Autowired
    private EnrolmentService enrolment;

    @Autowired
    private Presence presence;

    @Autowired
    private SecondStep second;

    @Autowired
    private StepUp stepUp;

    @Autowired
    private Authenticator authenticator;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyChangeOfAnAccountIsALine() {
        Account admin = people.active(Role.ADMIN);
        var invitation = new Invitation("Lea Logged", "lea-" + System.nanoTime(), Role.RESEARCHER, null, "en");
        String path = ((AccessOutcome.Linked) people.as(admin, () -> accounts.invite(invitation)))
                .link()
                .path();
        String token = path.substring(path.indexOf('/') + 1);
        Account person = enrolment.open(token).orElseThrow();
        enrolment.choosePassword(token, People.PASSWORD, People.PASSWORD);
        asAdmin(admin, () -> accounts.changeRole(person.id(), Role.RESEARCHER, null));
        asAdmin(admin, () -> accounts.endSessions(person.id()));
        asAdmin(admin, () -> accounts.disable(person.id()));
        asAdmin(admin, () -> accounts.enable(person.id()));
        assertThat(linesAbout(person))
                .containsSubsequence(
                        "account.invite",
                        "account.enrol",
                        "account.assign",
                        "account.endSessions",
                        "account.disable",
                        "account.enable");
    }

    @Test
    void whatChangesNothingIsNoLine() {
        Account person = people.active(Role.RESEARCHER);
        asAdmin(people.active(Role.ADMIN), () -> accounts.enable(person.id()));
        assertThat(linesAbout(person)).isEmpty();
    }

    @Test
    void whoeverComesBackToACoveredScreenOrGuessesAtItIsALine() {
        Account person = people.active(Role.INTERVIEWER);
        people.as(person, () -> presence.prove("velvet"));
        people.as(person, () -> presence.prove(People.PASSWORD));
        people.as(person, () -> {
            presence.leave();
            return true;
        });
        assertThat(linesAbout(person)).containsExactly("session.refuse", "session.return", "session.close");
    }

    @Test
    void aSecondStepSetUpOrRecoveredOrGuessedAtIsALine() {
        Account person = people.active(Role.RESEARCHER);
        Telephone telephone = authenticator.addTo(person);
        assertThat(second.prove(person.id(), "000000")).isInstanceOf(Presence.Proof.Refused.class);
        assertThat(second.prove(person.id(), telephone.recoveryCodes().getFirst()))
                .isInstanceOf(Presence.Proof.Given.class);
        assertThat(linesAbout(person)).containsExactly("factor.enrol", "session.refuse", "factor.recover");
    }

    @Test
    void aProofThatFailsBeforeWhatWeighsMuchIsALine() {
        Account person = people.active(Role.RESEARCHER);
        assertThat(people.as(person, () -> stepUp.prove(People.PASSWORD))).isInstanceOf(Presence.Proof.Given.class);
        assertThat(linesAbout(person)).containsExactly("session.return");
        assertThat(people.as(person, () -> stepUp.prove("velvet"))).isInstanceOf(Presence.Proof.Refused.class);
        assertThat(linesAbout(person)).containsExactly("session.return", "session.refuse", "stepUp.prove");
    }

    private void asAdmin(Account admin, Supplier<AccessOutcome> act) {
        assertThat(people.as(admin, act)).isEqualTo(new AccessOutcome.Done());
    }

    private List<String> linesAbout(Account person) {
        return jdbc.sql("select action from audit.event where subject = ? order by seq")
                .param(person.id().toString())
                .query(String.class)
                .list();
    }
}
