package org.landfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.ApprovedInterview;
import org.landfall.interview.InterviewId;
import org.landfall.interview.RecordUse;
import org.landfall.interview.Talks;
import org.landfall.interview.WithdrawalService;
import org.landfall.release.TestReports;
import org.landfall.respondent.RespondentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which vintages counted a record, and what went out of them. */
@LandfallTest
class RecordUsesTest {
    private static final int PEOPLE = 300;

    @Autowired
    WithdrawalService withdrawals;

    @Autowired
    RetirementService retirements;

    @Autowired
    TestVintages vintages;

    @Autowired
    TestReports reports;

    @Autowired
    Talks talks;

    @Autowired
    People people;

    @Autowired
    JdbcClient own;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    private Account custodian;
    private Vintage vintage;
    private RespondentId counted;
    private RespondentId other;

    @BeforeEach
    void aVintageThatCountedOneOfTwo() {
        custodian = people.active(Role.CUSTODIAN);
        Account interviewer = talks.interviewer();
        InterviewId in = talks.begun(interviewer, talks.study(false));
        InterviewId out = talks.begun(interviewer, talks.study(false));
        List<ApprovedInterview> records = new ArrayList<>(TestRecords.people(PEOPLE, 11));
        records.set(0, named(records.getFirst(), in));
        vintage = vintages.cut(records);
        counted = ofStudy(in);
        other = ofStudy(out);
    }

    @Test
    void aRecordIsFoundInTheVintageThatCountedItAndAnotherIsNot() {
        assertThat(uses(counted)).singleElement().satisfies(use -> {
            assertThat(use.vintage()).endsWith(vintage.label());
            assertThat(use.certain()).isTrue();
            assertThat(use.wentOut()).isFalse();
        });
        assertThat(uses(other)).isEmpty();
    }

    @Test
    void whatTwoSignedAndWhatWasTakenAwayIsSaid() {
        signed("Spring edition");
        taken();
        taken();
        assertThat(uses(counted)).singleElement().satisfies(use -> {
            assertThat(use.signed()).extracting(RecordUse.Signed::name).containsExactly("Spring edition");
            assertThat(use.taken().times()).isEqualTo(2);
            assertThat(use.wentOut()).isTrue();
        });
    }

    @Test
    void ofARetiredVintageNobodyIsToldThatARecordWasNotInIt() {
        people.as(custodian, () -> retirements.ask(vintage.id(), "The study is over"));
        Account second = people.active(Role.CUSTODIAN);
        people.as(second, () -> retirements.agree(wish()));
        for (RespondentId person : List.of(counted, other)) {
            assertThat(uses(person))
                    .singleElement()
                    .satisfies(use -> assertThat(use.certain()).isFalse());
        }
    }

    private List<RecordUse> uses(RespondentId person) {
        return people.as(custodian, () -> withdrawals.uses(person));
    }

    private UUID wish() {
        return database.sql("select id from analysis.retirement where vintage = ?")
                .param(vintage.id().value())
                .query(UUID.class)
                .single();
    }

    private void signed(String name) {
        UUID report = reports.held(custodian, vintage, 1).id();
        people.asSystem(() -> own.sql("""
                        insert into release.release (id, study, vintage, report, name, purpose, tables, contents, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, 'Test', '{sex}', repeat('a', 64), gen_random_uuid(), now())""")
                .params(report, vintage.study().value(), vintage.id().value(), report, name)
                .update());
        people.asSystem(() -> own.sql("""
                        update release.release set decided_by = gen_random_uuid(), decided_at = now(), agreed = true,
                               package = 'x'::bytea, hashes = array[encode(sha256('x'::bytea), 'hex')] where id = ?""").param(report).update());
    }

    private void taken() {
        people.asSystem(() -> own.sql("""
                        insert into release.departure (study, vintage, taken_by, taken_at, kind, tables, hashes)
                        values (?, ?, gen_random_uuid(), now(), 'SVG', '{sex}', array[repeat('a', 64)])""")
                .params(vintage.study().value(), vintage.id().value())
                .update());
    }

    /** Talks of today are not counted for thirty days: this one is put among older ones. */
    private RespondentId ofStudy(InterviewId id) {
        database.sql("update interview.interview set study_id = ? where id = ?")
                .params(vintage.study().value(), id.value())
                .update();
        return new RespondentId(database.sql("select respondent_id from interview.interview where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single());
    }

    private static ApprovedInterview named(ApprovedInterview record, InterviewId id) {
        return new ApprovedInterview(
                id,
                record.instrument(),
                record.collectedOn(),
                record.document(),
                record.permitted(),
                record.state(),
                record.answers());
    }
}
