package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SiteId;
import org.landfall.analysis.TestVintages;
import org.landfall.analysis.Vintage;
import org.landfall.interview.Talks;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Straight in SQL, past every service: the right role alone opens no study that one is not assigned to. */
@LandfallTest
class StudyBordersTest {
    /** What whoever leads a site reads of a completed interview. */
    private static final List<String> READ_BY_LEADS = List.of(
            "interview.interview where id = :interview",
            "interview.attachment where interview_id = :interview",
            "interview.attachment_chunk where attachment_id = :interview",
            "interview.journal where interview_id = :interview and seq = 1",
            "interview.document where interview_id = :interview",
            "interview.source where interview_id = :interview");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RowsOfATalk hand;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Autowired
    TestVintages vintages;

    private Account own;
    private Account custodian;
    private UUID study;
    private UUID elsewhere;
    private RowsOfATalk.Rows rows;

    @BeforeEach
    void aTalkInOneOfTwoStudies() {
        Study one = talks.study(false);
        study = one.id().value();
        elsewhere = talks.study(false).id().value();
        own = talks.interviewer();
        custodian = people.active(Role.CUSTODIAN);
        rows = hand.of(own, one);
    }

    @Test
    void aCustodianSeesTheAssignedStudiesAndNothingOfAnother() {
        people.worksOnlyIn(custodian, study);
        assertThat(seen(custodian)).isEqualTo(RowsOfATalk.all(1));
        people.worksOnlyIn(custodian, elsewhere);
        assertThat(seen(custodian)).isEqualTo(RowsOfATalk.all(0));
    }

    @Test
    void anInterviewerTakenOffAStudySeesNotEvenTheOwnRowsOfIt() {
        people.worksOnlyIn(own, elsewhere);
        TreeMap<String, Long> seen = seen(own);
        // reports and notes on one's own state are one's own, wherever one works
        seen.keySet().removeIf(table -> table.contains("distress_report") || table.contains("care_note"));
        assertThat(seen.values()).containsOnly(0L);
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED, 1", "APPROVED, 1", "DRAFT, 0", "RETURNED, 0", "WITHDRAWN, 0"})
    void whoeverLeadsASiteReadsWhatWasCompletedThereAndNothingElse(String state, long number) {
        Account lead = leading(study);
        TreeMap<String, Long> expected = RowsOfATalk.all(0);
        READ_BY_LEADS.forEach(table -> expected.put(table, number));
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            become(state, siteOf(lead).value());
            assertThat(hand.seen(rows, lead.id().value(), "INTERVIEWER")).isEqualTo(expected);
        });
    }

    @Test
    void leadingAnotherSiteOrTheSiteInAnotherStudyShowsNothing() {
        Account elsewhereLead = leading(elsewhere);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            become("COMPLETED", siteOf(elsewhereLead).value());
            assertThat(hand.seen(rows, elsewhereLead.id().value(), "INTERVIEWER"))
                    .isEqualTo(RowsOfATalk.all(0));
        });
        Account otherSite = leading(study);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            become("COMPLETED", siteOf(own).value());
            assertThat(hand.seen(rows, otherSite.id().value(), "INTERVIEWER")).isEqualTo(RowsOfATalk.all(0));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update interview.interview set state = 'APPROVED' where id = :interview",
                "delete from interview.document where interview_id = :interview",
                "delete from interview.attachment_chunk where attachment_id = :interview"
            })
    void whoeverLeadsChangesNothing(String attack) {
        Account lead = leading(study);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            become("COMPLETED", siteOf(lead).value());
            assertThat(hand.changed(rows, lead.id().value(), "INTERVIEWER", attack))
                    .isZero();
        });
    }

    @Test
    void whoeverLeadsAddsNothing() {
        Account lead = leading(study);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            become("COMPLETED", siteOf(lead).value());
            assertThatThrownBy(
                            () -> hand.changed(
                                    rows,
                                    lead.id().value(),
                                    "INTERVIEWER",
                                    "insert into interview.document (interview_id, revision, sealed, entries) values (:interview, 9, '', 0)"))
                    .hasStackTraceContaining("row-level security");
        });
    }

    @ParameterizedTest
    @CsvSource({"CUSTODIAN, 1, 1", "INTERVIEWER, 1, 1", "RESEARCHER, 1, 1", "ADMIN, 1, 0"})
    void theSettingsOfAStudyAreReadByThoseAssigned(Role role, long studies, long charters) {
        Account person = people.active(role);
        assertThat(count(person, "study.study where id = '" + study + "'")).isEqualTo(studies);
        assertThat(count(person, "study.charter where study_id = '" + study + "'"))
                .isEqualTo(charters);
        people.worksOnlyIn(person, elsewhere);
        long names = role == Role.ADMIN ? 1 : 0;
        assertThat(count(person, "study.study where id = '" + study + "'")).isEqualTo(names);
        assertThat(count(person, "study.charter where study_id = '" + study + "'"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"CUSTODIAN, true", "RESEARCHER, true", "INTERVIEWER, false", "ADMIN, false"})
    void aVintageIsSeenByThoseAssignedWhoAnalyse(Role role, boolean analyses) {
        Vintage vintage = vintages.cut(300);
        Account person = people.active(role);
        List<String> tables = List.of(
                "analysis.vintage where id = '" + vintage.id() + "'",
                "analysis.vintage_variable where vintage = '" + vintage.id() + "'",
                "analysis.vintage_column where vintage = '" + vintage.id() + "'",
                "analysis.charge where vintage = '" + vintage.id() + "'");
        tables.forEach(table -> assertThat(count(person, table) > 0).isEqualTo(analyses));
        people.worksOnlyIn(person, elsewhere);
        tables.forEach(table -> assertThat(count(person, table)).isZero());
    }

    @ParameterizedTest
    @CsvSource({"CUSTODIAN", "INTERVIEWER", "RESEARCHER"})
    void nobodyButAnAdministratorAssigns(Role role) {
        Account person = people.active(role);
        people.worksOnlyIn(person, elsewhere);
        String self =
                "insert into access.assignment (account_id, study_id) values ('" + person.id() + "', '" + study + "')";
        assertThatThrownBy(() -> hand.changed(rows, person.id().value(), role.name(), self))
                .hasStackTraceContaining("row-level security");
        for (String attack : List.of(
                "update access.assignment set study_id = '" + study + "'",
                "delete from access.assignment where study_id = '" + elsewhere + "'")) {
            assertThat(hand.changed(rows, person.id().value(), role.name(), attack))
                    .isZero();
        }
        assertThat(count(person, "access.assignment")).isOne();
        Account admin = people.active(Role.ADMIN);
        assertThat(hand.changed(rows, admin.id().value(), "ADMIN", self)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"INTERVIEWER", "RESEARCHER", "ADMIN"})
    void registersAreKeptByCustodians(Role role) {
        UUID person = people.active(role).id().value();
        UUID other = own.id().value();
        for (String attack : List.of(
                "insert into study.interviewer (account_id, sex, languages) values ('" + other + "', 'MAN', '{}')",
                "insert into study.interpreter (id, site_id, code, statement, sex, languages)"
                        + " select gen_random_uuid(), id, 'X', true, 'MAN', '{}' from access.site limit 1")) {
            assertThatThrownBy(() -> hand.changed(rows, person, role.name(), attack))
                    .hasStackTraceContaining("row-level security");
        }
        assertThat(hand.changed(rows, person, role.name(), "delete from study.help_entry"))
                .isZero();
        assertThat(hand.count(rows, person, role.name(), "study.help_entry") > 0)
                .isEqualTo(role == Role.INTERVIEWER);
    }

    @Test
    void withoutThePolicyAForeignCustodianWouldSeeTheTalk() {
        people.worksOnlyIn(custodian, elsewhere);
        Long seen = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local role landfall").update();
            jdbc.sql("alter policy application on interview.interview using ((select access.sees_all()))")
                    .update();
            jdbc.sql("reset role").update();
            return hand.count(
                    rows, custodian.id().value(), "CUSTODIAN", "interview.document where interview_id = :interview");
        });
        assertThat(seen).isOne();
    }

    private Account leading(UUID where) {
        Account lead = talks.interviewer();
        people.leads(lead, where, Objects.requireNonNull(siteOf(lead)));
        return lead;
    }

    private void become(String state, UUID site) {
        jdbc.sql("set local role landfall").update();
        jdbc.sql("update interview.interview set state = ?, site_id = ?, stage = 1, completed_at = now() where id = ?")
                .params(state, site, rows.interview())
                .update();
        jdbc.sql("reset role").update();
    }

    private TreeMap<String, Long> seen(Account person) {
        return hand.seen(rows, person.id().value(), person.role().name());
    }

    private Long count(Account person, String row) {
        return hand.count(rows, person.id().value(), person.role().name(), row);
    }

    private static SiteId siteOf(Account account) {
        return Objects.requireNonNull(account.site());
    }
}
