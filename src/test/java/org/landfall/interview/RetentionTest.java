package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.RetentionLine.Why;
import org.landfall.interview.WithdrawalLine.Agreement;
import org.landfall.interview.review.DecisionService;
import org.landfall.respondent.ErasureOutcome;
import org.landfall.respondent.ErasureService;
import org.landfall.respondent.RespondentId;
import org.landfall.study.Charter;
import org.landfall.study.CharterService;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was kept for as long as its study says is proposed for erasure, once, and goes only when two custodians erase it. */
@LandfallTest
class RetentionTest {
    @Autowired
    RetentionKeeper keeper;

    @Autowired
    RetentionService retention;

    @Autowired
    ErasureService erasures;

    @Autowired
    CharterService charters;

    @Autowired
    DecisionService decisions;

    @Autowired
    ReviewService review;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    private Account first;
    private Account second;
    private Study study;
    private InterviewId id;
    private RespondentId person;

    @BeforeEach
    void aRecordThatWasApprovedMoreThanTwoYearsAgo() {
        Account interviewer = talks.interviewer();
        first = people.active(Role.CUSTODIAN);
        second = people.active(Role.CUSTODIAN);
        study = talks.study(false);
        id = talks.talked(interviewer, study);
        people.as(first, () -> decisions.approve(id, Map.of()));
        person = new RespondentId(database.sql("select respondent_id from interview.interview where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single());
        approvedAgo("25 months");
        years(2);
    }

    @Test
    void itIsProposedOnceAndStaysInUse() {
        keeper.look();
        keeper.look();
        assertThat(due()).hasSize(1).first().satisfies(line -> {
            assertThat(line.agreed()).isEqualTo(Agreement.NOBODY);
            assertThat(line.putOff()).isNull();
        });
        assertThat(acts("retention.proposed")).isEqualTo(1);
        assertThat(people.as(first, () -> review.read(id)).line().state()).isEqualTo(InterviewState.APPROVED);
    }

    @Test
    void whatIsNotDueOrOfAStudyThatSaysNothingIsNotProposed() {
        approvedAgo("23 months");
        keeper.look();
        assertThat(due()).isEmpty();
        approvedAgo("300 months");
        database.sql("update study.charter set retention_years = null where study_id = ?")
                .param(study.id().value())
                .update();
        keeper.look();
        assertThat(due()).isEmpty();
    }

    @Test
    void oneAloneErasesNothingAndTwoLeaveNoRowOfIt() {
        assertThat(sign(first)).as("nobody proposed it").isEqualTo(ErasureOutcome.GONE);
        keeper.look();
        assertThat(sign(first)).isEqualTo(ErasureOutcome.AGREED);
        assertThat(sign(first)).isEqualTo(ErasureOutcome.SAME_PERSON);
        assertThat(rows("interview.interview", "respondent_id")).isEqualTo(1);
        assertThat(sign(second)).isEqualTo(ErasureOutcome.ERASED);
        for (String table : List.of("interview.interview", "respondent.retention", "respondent.consent")) {
            assertThat(rows(table, "respondent_id")).as(table).isZero();
        }
        assertThat(rows("respondent.respondent", "id")).isZero();
        assertThat(sign(first)).isEqualTo(ErasureOutcome.GONE);
        keeper.look();
        assertThat(due()).isEmpty();
    }

    @Test
    void onePutsItOffUntilADayAndThenItComesBack() {
        keeper.look();
        sign(first);
        assertThat(putOff(LocalDate.now())).isEqualTo(PutOffOutcome.WRONG_DAY);
        assertThat(putOff(LocalDate.now().plusMonths(13))).isEqualTo(PutOffOutcome.WRONG_DAY);
        assertThat(putOff(LocalDate.now().plusDays(30))).isEqualTo(PutOffOutcome.DONE);
        assertThat(due()).isEmpty();
        assertThat(people.as(first, retention::later))
                .filteredOn(this::mine)
                .singleElement()
                .satisfies(line -> assertThat(line.putOff())
                        .isEqualTo(new RetentionLine.PutOff(LocalDate.now().plusDays(30), Why.OBLIGED)));
        assertThat(sign(second)).as("put off").isEqualTo(ErasureOutcome.GONE);
        assertThat(acts("retention.putOff")).isEqualTo(1);

        database.sql("update respondent.retention set put_off_until = current_date where respondent_id = ?")
                .param(person.value())
                .update();
        keeper.look();
        assertThat(due())
                .hasSize(1)
                .first()
                .satisfies(line -> assertThat(line.agreed())
                        .as("what was agreed before it was put off")
                        .isEqualTo(Agreement.NOBODY));
    }

    @Test
    void aStudyThatKeepsRecordsLongerMeanwhileIsNotErasedAnyMore() {
        keeper.look();
        sign(first);
        years(3);
        assertThat(due()).isEmpty();
        assertThat(sign(second)).isEqualTo(ErasureOutcome.GONE);
        assertThat(putOff(LocalDate.now().plusDays(30))).isEqualTo(PutOffOutcome.GONE);
        keeper.look();
        assertThat(rows("respondent.retention", "respondent_id")).isZero();
        years(2);
        keeper.look();
        assertThat(due())
                .hasSize(1)
                .first()
                .satisfies(line -> assertThat(line.agreed()).isEqualTo(Agreement.NOBODY));
    }

    @Test
    void aCustodianOfAnotherStudySeesNothingOfIt() {
        keeper.look();
        Account stranger = people.active(Role.CUSTODIAN);
        people.worksOnlyIn(stranger, talks.study(false).id().value());
        assertThat(people.as(stranger, retention::due)).noneMatch(this::mine);
        assertThat(people.as(
                        stranger,
                        () -> retention.putOff(
                                person, Why.CHECKED, LocalDate.now().plusDays(3))))
                .isEqualTo(PutOffOutcome.GONE);
        assertThat(sign(stranger)).isEqualTo(ErasureOutcome.GONE);
        assertThat(due()).hasSize(1);
    }

    @Test
    void whoeverChangesThePeriodStandsInTheLogWithBoth() {
        people.as(first, () -> {
            charters.close(study); // an open one keeps all that it had to say
            Charter charter = charters.of(study.id());
            return charters.keep(
                    study,
                    new Charter(
                            charter.purpose(),
                            charter.audience(),
                            charter.risks(),
                            charter.review(),
                            charter.consentText(),
                            charter.dangerRule(),
                            charter.withdrawalDays(),
                            5,
                            charter.limits()));
        });
        assertThat(database.sql(
                                "select details::text from audit.event where action = 'study.retentionSet' and subject = ? and actor = ?")
                        .params(study.code(), first.id().toString())
                        .query(String.class)
                        .single())
                .contains("2", "5");
    }

    private List<RetentionLine> due() {
        return people.as(second, retention::due).stream().filter(this::mine).toList();
    }

    private boolean mine(RetentionLine line) {
        return line.respondent().equals(person);
    }

    private ErasureOutcome sign(Account custodian) {
        return people.as(custodian, () -> erasures.sign(person));
    }

    private PutOffOutcome putOff(LocalDate until) {
        return people.as(second, () -> retention.putOff(person, Why.OBLIGED, until));
    }

    private void approvedAgo(String ago) {
        database.sql("update interview.interview set approved_at = now() - ?::interval where id = ?")
                .params(ago, id.value())
                .update();
    }

    private void years(int years) {
        database.sql("update study.charter set retention_years = ? where study_id = ?")
                .params(years, study.id().value())
                .update();
    }

    private int rows(String table, String column) {
        return database.sql("select count(*) from " + table + " where " + column + " = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private int acts(String action) {
        return database.sql("select count(*) from audit.event where action = ? and subject = ?")
                .params(action, person.value().toString())
                .query(Integer.class)
                .single();
    }
}
