package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.EnrolmentOutcome.Enrolled;
import org.landfall.access.EnrolmentOutcome.LinkExpired;
import org.landfall.access.EnrolmentOutcome.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The first start of an installation, in a transaction that sees no account and is undone. */
@LandfallTest
class FirstRunTest {
    @Autowired
    private FirstRun firstRun;

    @Autowired
    private SetUpService setUp;

    @Autowired
    private Recovery recovery;

    @Autowired
    private EnrolmentService enrolment;

    @Autowired
    private AccountService service;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theLinkOfTheConsoleMakesTheFirstAdministratorOnce() {
        onAnEmptyInstallation(() -> {
            String token = linkOfTheConsole();
            assertThat(setUp.createAdmin(token, "Ana Admin", "ana@example.org", "password1234", "password1234"))
                    .isEqualTo(new Refused("access.problem.passwordCommon"));
            assertThat(setUp.createAdmin(token, " ", "ana@example.org", People.PASSWORD, People.PASSWORD))
                    .isEqualTo(new Refused("access.problem.displayName"));
            assertThat(setUp.createAdmin(token, "Ana Admin", "ana", People.PASSWORD, People.PASSWORD))
                    .isEqualTo(new Enrolled(true));
            accounts.flush();
            assertThat(accounts.findBySignInName("ana"))
                    .hasValueSatisfying(
                            ana -> assertThat(ana.active(Role.ADMIN)).isTrue());
            assertThat(setUp.createAdmin(token, "Eve", "eve@example.org", People.PASSWORD, People.PASSWORD))
                    .isEqualTo(new LinkExpired());
            assertThat(firstRun.setUpPath()).isEmpty();
        });
    }

    @Test
    void anotherStartVoidsTheFormerLink() {
        onAnEmptyInstallation(() -> {
            String first = linkOfTheConsole();
            String second = linkOfTheConsole();
            assertThat(setUp.open(first)).isFalse();
            assertThat(setUp.open(second)).isTrue();
        });
    }

    @Test
    void theLinkOfYesterdayIsOver() {
        onAnEmptyInstallation(() -> {
            String token = linkOfTheConsole();
            jdbc.sql("update access.link set expires = now() - interval '1 second'")
                    .update();
            assertThat(setUp.open(token)).isFalse();
        });
    }

    @Test
    void aLinkThatWasMadeLaterThanTheClockSaysIsOver() {
        onAnEmptyInstallation(() -> {
            String token = linkOfTheConsole();
            jdbc.sql("update access.link set expires = now() + interval '24 hours 2 minutes'")
                    .update();
            assertThat(setUp.open(token)).isFalse();
        });
    }

    @Test
    void theDatabaseHoldsNoLinkThatCouldBeUsed() {
        onAnEmptyInstallation(() -> {
            String token = linkOfTheConsole();
            assertThat(jdbc.sql("select cast(l as text) from access.link l")
                            .query(String.class)
                            .list())
                    .noneMatch(row -> row.contains(token));
        });
    }

    @Test
    void theFirstCustodianNeedsNoOtherAndTheSecondDoes() {
        onAnEmptyInstallation(() -> {
            Account admin = people.active(Role.ADMIN);
            AccessOutcome first = people.as(admin, () -> service.invite(custodian("first")));
            assertThat(first).isInstanceOf(AccessOutcome.Linked.class);
            String token = ((AccessOutcome.Linked) first).link().path().replace("enrol/", "");
            enrolment.choosePassword(token, People.PASSWORD, People.PASSWORD);
            accounts.flush();
            assertThat(people.as(admin, () -> service.invite(custodian("second"))))
                    .isEqualTo(new AccessOutcome.Asked());
            AccountId custodian =
                    accounts.findBySignInName("first").orElseThrow().id();
            people.as(admin, () -> service.changeRole(custodian, Role.RESEARCHER, null));
            assertThat(people.as(admin, () -> service.invite(custodian("third"))))
                    .as("taking the role away from the only custodian opens no way round")
                    .isEqualTo(new AccessOutcome.Asked());
        });
    }

    private static Invitation custodian(String name) {
        return new Invitation("Custodian", name, Role.CUSTODIAN, null, "en");
    }

    @Test
    void anInstallationWithAnAccountPrintsNoLink() {
        people.active(Role.ADMIN);
        assertThat(firstRun.setUpPath()).isEmpty();
    }

    @Test
    void theOperatorLetsTheLastCustodianInAgain() {
        Account custodian = people.active(Role.CUSTODIAN);
        Optional<EnrolmentLink> link = recovery.link(custodian.signInName());
        assertThat(enrolment.open(link.orElseThrow().path().replace("enrol/", "")))
                .map(Account::id)
                .contains(custodian.id());
        assertThat(recovery.link("nobody@example.org")).isEmpty();
    }

    private String linkOfTheConsole() {
        String path = firstRun.setUpPath().orElseThrow();
        assertThat(path).matches("set-up/[A-Za-z0-9_-]{43}");
        return path.substring(path.indexOf('/') + 1);
    }

    private void onAnEmptyInstallation(Runnable story) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local role landfall").update();
            jdbc.sql("truncate access.account cascade").update();
            jdbc.sql("reset role").update();
            story.run();
        });
    }
}
