package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the console says at a start: a link where one is needed, and else not a word. */
@LandfallTest
@ExtendWith(OutputCaptureExtension.class)
class ConsoleGreetingTest {
    private static final String LINK = "[A-Za-z0-9_-]{43}";

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Recovery recovery;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @BeforeEach
    void somebodyIsThere() {
        people.active(Role.ADMIN);
    }

    @Test
    void anEmptyInstallationSaysWhereTheFirstAdministratorIsMade(CapturedOutput console) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local role landfall").update();
            jdbc.sql("truncate access.account cascade").update();
            jdbc.sql("reset role").update();
            greeted("", "");
        });
        assertThat(console.getOut())
                .containsPattern(
                        "(^|\n)\n  Landfall has no account yet[^\n]*\n  http://127.0.0.1:4711/set-up/" + LINK + "\n\n");
    }

    @Test
    void whoeverIsToBeLetInAgainGetsALinkUnderTheAddressThatIsSet(CapturedOutput console) {
        Account person = people.active(Role.ADMIN);
        greeted("https://landfall.example", person.signInName());
        greeted("https://landfall.example/below/", person.signInName());
        assertThat(console.getOut())
                .containsPattern("A new way in for " + person.signInName() + "[^\n]*\n  https://landfall.example/enrol/"
                        + LINK + "\n")
                .containsPattern("\n  https://landfall.example/below/enrol/" + LINK + "\n")
                .doesNotContain("no account yet");
    }

    @Test
    void aNameThatNobodyHasIsToldAndNothingElse(CapturedOutput console) {
        greeted("", "nobody@example.org");
        assertThat(console.getOut())
                .contains("LANDFALL_RECOVER names no account that may be renewed: nobody@example.org")
                .doesNotContain("http");
    }

    @Test
    void anUsualStartSaysNothing(CapturedOutput console) {
        greeted("", "");
        assertThat(console.getOut()).isEmpty();
    }

    private void greeted(String address, String recover) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("port", Map.of("local.server.port", "4711")));
            new FirstRun(accounts, links, recovery, transaction, address, recover)
                    .greet(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
        }
    }
}
