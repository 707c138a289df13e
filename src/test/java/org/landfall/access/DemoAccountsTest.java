package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landfall.LandfallTest;
import org.landfall.audit.AuditLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The throw-away accounts of a demonstration, in a transaction that sees no account and is undone. */
@LandfallTest
class DemoAccountsTest {
    @Autowired
    private AccountRepository accounts;

    @Autowired
    private SiteRepository sites;

    @Autowired
    private Passwords passwords;

    @Autowired
    private AuditLog audit;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path home;

    @Test
    void everyRoleGetsAnAccountWhosePasswordStandsInAFileOnlyTheOwnerReads() {
        onAnEmptyInstallation(() -> {
            start();
            Map<String, String> kept = new DemoPasswordFile(home).read();
            assertThat(kept).hasSize(6);
            kept.forEach((name, password) -> assertThat(accounts.findBySignInName(name))
                    .hasValueSatisfying(account -> assertThat(passwords.matches(password, account.passwordHash()))
                            .isTrue()));
            assertThat(demo().find("interviewer@demo")).map(Account::role).contains(Role.INTERVIEWER);
            assertThat(permissions()).isEqualTo("rw-------");
        });
    }

    @Test
    void anotherStartKeepsThePasswordsAndALostFileGivesNewOnes() {
        onAnEmptyInstallation(() -> {
            start();
            Map<String, String> first = new DemoPasswordFile(home).read();
            start();
            assertThat(new DemoPasswordFile(home).read()).isEqualTo(first);
            assertThat(home.resolve("demo-accounts.txt").toFile().delete()).isTrue();
            start();
            Map<String, String> second = new DemoPasswordFile(home).read();
            assertThat(second).hasSize(6).isNotEqualTo(first);
            assertThat(passwords.matches(
                            second.getOrDefault("admin@demo", ""),
                            accounts.findBySignInName("admin@demo").flatMap(AccountEntity::passwordHash)))
                    .isTrue();
        });
    }

    @Test
    void aRealInstallationGetsNoThrowAwayAccount() {
        people.active(Role.ADMIN);
        start();
        assertThat(accounts.findBySignInName("admin@demo")).isEmpty();
        assertThat(home.resolve("demo-accounts.txt")).doesNotExist();
    }

    private void start() {
        demo().run(new DefaultApplicationArguments());
    }

    private DemoAccounts demo() {
        return new DemoAccounts(true, new DemoPasswordFile(home), accounts, sites, passwords, audit, transaction);
    }

    private String permissions() {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("demo-accounts.txt")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
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
