package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.DatabaseDump;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.respondent.WithdrawalRequests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** The code of the card: told once, kept as a keyed hash, and good for asking without a name and without an account. */
@LandfallTest
class WithdrawalCodeTest {
    @Autowired
    InterviewService interviews;

    @Autowired
    CodeCardService cards;

    @Autowired
    WithdrawalRequests requests;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    private Account interviewer;
    private InterviewId id;

    @BeforeEach
    void somebodyAgreed() {
        interviewer = talks.interviewer();
        id = talks.begun(interviewer);
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            Talks.agreed(open);
            open.save();
            return id;
        });
    }

    @Test
    void theDatabaseHoldsNoClearCodeAndTheCodeNeverPrintsItself() {
        var code = people.as(interviewer, () -> cards.make(id));
        String digits = code.grouped().replace(" ", "");
        assertThat(digits).hasSize(18);
        assertThat(new DatabaseDump(database).tablesWith(digits)).isEmpty();
        assertThat(new DatabaseDump(database).tablesWith(code.grouped())).isEmpty();
        assertThat(code.toString()).doesNotContain(digits).doesNotContain(code.grouped());
        assertThat(people.as(interviewer, () -> cards.madeAt(id))).isPresent();
    }

    @Test
    void whoHasTheCodeAsksWithoutAnAccountAndAskingTwiceIsAskingOnce() {
        String code = people.as(interviewer, () -> cards.make(id)).grouped();
        SecurityContextHolder.clearContext();
        requests.ask(code);
        requests.ask(" " + code.replace(" ", "-") + "\n");
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void aCodeThatDoesNotExistEndsInTheSameWay() {
        SecurityContextHolder.clearContext();
        requests.ask("482 109 375 526 118 034");
        requests.ask("0000000000000000" + "00");
        requests.ask("x".repeat(100_000));
        requests.ask("");
        assertThat(asked()).isZero();
    }

    @Test
    void aNewCardTakesThePlaceOfTheOldOne() {
        String first = people.as(interviewer, () -> cards.make(id)).grouped();
        String second = people.as(interviewer, () -> cards.make(id)).grouped();
        requests.ask(first);
        assertThat(asked()).isZero();
        requests.ask(second);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void noCardIsMadeForSomebodyWhoHasNotAgreedNorForAForeignTalk() {
        InterviewId early = talks.begun(interviewer);
        assertThatThrownBy(() -> people.as(interviewer, () -> cards.make(early)))
                .isInstanceOf(InterviewClosedException.class);
        Account other = talks.interviewer();
        assertThatThrownBy(() -> people.as(other, () -> cards.make(id))).isInstanceOf(NoSuchInterviewException.class);
    }

    private int asked() {
        return database.sql("""
                        select count(*) from respondent.withdrawal_request r
                          join interview.interview i using (respondent_id) where i.id = ?""").param(id.value()).query(Integer.class).single();
    }
}
