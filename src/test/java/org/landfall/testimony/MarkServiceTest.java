package org.landfall.testimony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.landfall.testimony.Tellings.mark;
import static org.landfall.testimony.Theme.B;
import static org.landfall.testimony.Theme.B2;
import static org.landfall.testimony.Theme.C1;
import static org.landfall.testimony.Theme.D1;
import static org.landfall.testimony.Theme.G4;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.DatabaseDump;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.Talks;
import org.landfall.respondent.WithdrawalDoor;
import org.landfall.testimony.Mark.Basis;
import org.landfall.testimony.Mark.Whom;
import org.landfall.testimony.Tellings.Talk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passages are marked by several people, each alone, and the marks are as well kept as what they are about. */
@LandfallTest
class MarkServiceTest {
    @Autowired
    MarkService service;

    @Autowired
    AgreementService agreements;

    @Autowired
    WithdrawalDoor door;

    @Autowired
    Tellings tellings;

    @Autowired
    Talks talks;

    @Autowired
    People people;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    private Talk talk;
    private Account custodian;
    private Account second;

    @BeforeEach
    void somethingWasTold() {
        talk = tellings.approved(Map.of());
        custodian = people.active(Role.CUSTODIAN);
        second = people.active(Role.CUSTODIAN);
    }

    @Test
    void whatWasToldStandsInSentencesAndMarksStayWithThem() {
        keep(custodian, 0, mark(talk, 1, 1, B2, D1), mark(talk, 2, 2, C1));
        Testimony read = read(custodian);
        assertThat(read.told()).singleElement().satisfies(told -> {
            assertThat(told.sentences()).hasSize(4);
            assertThat(told.passage(1, 2)).startsWith("A friend").endsWith("United States.");
        });
        assertThat(read.own().marks()).containsExactly(mark(talk, 1, 1, B2, D1), mark(talk, 2, 2, C1));
        assertThat(database.sql("select count(*) from audit.event where subject = ? and action = 'testimony.marked'")
                        .param(talk.id().toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aCoderSeesOthersMarksOnlyAfterBothHaveFinished() {
        keep(custodian, 0, mark(talk, 0, 0, G4));
        finish(custodian);
        keep(second, 0, mark(talk, 1, 1, B2));
        assertThat(read(second).others()).isEmpty();
        assertThat(read(custodian).others()).isEmpty();
        finish(second);
        assertThat(read(second).others())
                .singleElement()
                .satisfies(other -> assertThat(other.marks()).containsExactly(mark(talk, 0, 0, G4)));
        assertThat(read(custodian).others()).hasSize(1);
    }

    @Test
    void finishedMarksAndMarksFromAnotherScreenAreNotOverwritten() {
        keep(custodian, 0, mark(talk, 0, 0, G4));
        assertThatThrownBy(() -> keep(custodian, 0)).isInstanceOf(MarkingOverException.class);
        finish(custodian);
        assertThatThrownBy(() -> keep(custodian, 1)).isInstanceOf(MarkingOverException.class);
        assertThatThrownBy(() -> finish(custodian)).isInstanceOf(MarkingOverException.class);
        assertThat(read(custodian).own().marks()).hasSize(1);
    }

    @Test
    void aMarkHasAThemeAPassageThatIsThereAndForAGroupAReason() {
        assertThatThrownBy(() -> keep(custodian, 0, mark(talk, 3, 4, B2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mark(talk, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mark(talk, 0, 0, B)).isInstanceOf(IllegalArgumentException.class);
        new Mark(talk.path(), 0, 0, Set.of(B), Whom.SELF, Basis.OWN, "A radio of the neighbours' own making");
    }

    @Test
    void nobodyButCustodiansAndItsInterviewerComesToIt() {
        keep(talk.interviewer(), 0, mark(talk, 0, 0, G4));
        Account other = talks.interviewer();
        assertThatThrownBy(() -> read(other)).isInstanceOf(NoSuchInterviewException.class);
        assertThatThrownBy(() -> keep(other, 0)).isInstanceOf(NoSuchInterviewException.class);
        people.worksOnlyIn(second, talks.study(false).id().value());
        assertThatThrownBy(() -> read(second)).isInstanceOf(NoSuchInterviewException.class);
    }

    @Test
    void marksAreSealedAndGoWithTheRecord() {
        Mark noted = new Mark(talk.path(), 0, 0, Set.of(B), Whom.SELF, Basis.OWN, "WELLENSITTICH");
        keep(custodian, 0, noted);
        assertThat(new DatabaseDump(database).tablesWith("WELLENSITTICH")).isEmpty();
        assertThat(rows()).isOne();
        door.ask(talk.code(), "marks");
        assertThat(rows()).isZero();
        assertThatThrownBy(() -> read(custodian)).isInstanceOf(NoSuchInterviewException.class);
    }

    @Test
    void theAgreementOfTwoCodersIsTheirHandCountedKappa() {
        keep(custodian, 0, mark(talk, 0, 1, B2), mark(talk, 2, 2, C1));
        finish(custodian);
        assertThat(agreement().records()).isZero();
        keep(second, 0, mark(talk, 1, 1, B2, D1));
        finish(second);
        Agreement agreement = agreement();
        assertThat(agreement.records()).isOne();
        assertThat(agreement.passages()).isEqualTo(4);
        Kappa told = new Kappa(1, 1, 0, 2);
        assertThat(agreement.themes().get(B)).isEqualTo(told);
        assertThat(told.value()).hasValue(0.5);
        assertThat(agreement.themes().get(Theme.D)).isEqualTo(new Kappa(0, 0, 1, 3));
    }

    private Testimony read(Account person) {
        return people.as(person, () -> service.read(talk.id()));
    }

    private void keep(Account person, int known, Mark... marks) {
        people.as(person, () -> service.keep(talk.id(), known, List.of(marks)));
    }

    private void finish(Account person) {
        people.as(person, () -> {
            service.finish(talk.id());
            return talk;
        });
    }

    private Agreement agreement() {
        return people.as(custodian, () -> agreements.of(talk.study().id()));
    }

    private int rows() {
        return database.sql("select count(*) from testimony.coding where interview_id = ?")
                .param(talk.id().value())
                .query(Integer.class)
                .single();
    }
}
