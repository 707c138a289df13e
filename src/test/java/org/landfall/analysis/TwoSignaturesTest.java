package org.landfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.analysis.CutRule.Kind;
import org.landfall.interview.Talks;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** One custodian proposes a vintage, another signs it; each refusal once by the service and once by the database. */
@LandfallTest
class TwoSignaturesTest {
    @Autowired
    CutService cuts;

    @Autowired
    TestVintages vintages;

    @Autowired
    Talks talks;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient own;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient sql;

    private Study study;
    private Account first;
    private Account second;
    private UUID proposal;

    @BeforeEach
    void oneIsProposed() {
        study = talks.study(false);
        first = people.active(Role.CUSTODIAN);
        second = people.active(Role.CUSTODIAN);
        proposal = vintages.proposed(first, study);
    }

    @Test
    void theSecondCustodianSeesWhatTheFirstSaw() {
        var seen = people.as(second, () -> Objects.requireNonNull(cuts.waiting().get(study.id())));
        assertThat(seen.askedBy()).isEqualTo(first.id());
        assertThat(seen.tally()).isEqualTo(TestVintages.met().tally());
        assertThat(people.as(second, () -> cuts.propose(study, TestVintages.met(), TestVintages.FIELDWORK)))
                .isEqualTo(ProposalOutcome.STANDS_ALREADY);
    }

    @Test
    void whoeverProposedCannotSign() {
        assertThat(sign(first)).isEqualTo(new CutOutcome.SamePerson());
        assertThat(waits()).isTrue();
        assertThatThrownBy(() -> decided(first, true, first)).hasStackTraceContaining("check constraint");
    }

    @Test
    void nobodySignsWithWhatAnotherProved() {
        var signature = people.as(second, () -> cuts.sign(proposal));
        var third = people.active(Role.CUSTODIAN);
        assertThat(people.as(third, () -> cuts.cut(signature, progress -> {}))).isEqualTo(new CutOutcome.SamePerson());
    }

    @Test
    void theDatabaseLetsNobodySignInTheNameOfAnother() {
        assertThatThrownBy(() -> decided(first, true, second)).hasStackTraceContaining("row-level security");
    }

    @Test
    void theDatabaseTakesNoProposalThatIsSignedAlready() {
        assertThatThrownBy(() -> written(
                        first,
                        """
                        insert into analysis.cut_proposal
                            (id, study, documents, asked_by, asked_at, agreed, decided_by, decided_at)
                        values (gen_random_uuid(), ?, false, ?, now(), true, ?, now())""",
                        study.id().value(),
                        first.id().value(),
                        second.id().value()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theDatabaseKeepsWhatWasDecidedAsItIs() {
        decided(second, true, second);
        assertThat(decided(first, false, first)).isZero();
        assertThat(decided(second, true, second)).isZero();
    }

    @Test
    void theDatabaseKeepsNoVintageThatNobodySigned() {
        assertThatThrownBy(() -> vintage(null)).hasStackTraceContaining("two_signatures");
        assertThatThrownBy(() -> vintage(proposal)).hasStackTraceContaining("foreign key");
        decided(second, true, second);
        assertThat(vintage(proposal)).isOne();
    }

    @Test
    void aCutThatIsRefusedLeavesTheProposalWaiting() {
        assertThat(sign(second)).isEqualTo(new CutOutcome.TooFewPersons(0, 150));
        assertThat(waits()).isTrue();
    }

    @Test
    void whoDeclinesSaysWhyAndTheNumbersAreForgotten() {
        assertThat(people.as(second, () -> cuts.decline(proposal, " "))).isEqualTo(ProposalOutcome.REASON);
        assertThat(people.as(second, () -> cuts.decline(proposal, "Wait for the second site")))
                .isEqualTo(ProposalOutcome.DECLINED);
        assertThat(people.as(first, () -> Objects.requireNonNull(cuts.declined().get(study.id()))))
                .satisfies(declined -> {
                    assertThat(declined.by()).isEqualTo(second.id());
                    assertThat(declined.reason()).isEqualTo("Wait for the second site");
                });
        assertThat(sign(second)).isEqualTo(new CutOutcome.Gone());
        assertThat(sql.sql("select num_nulls(keyset_id, data_key, sealed) from analysis.cut_proposal where id = ?")
                        .param(proposal)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whoProposedTakesItBackWithoutAWord() {
        assertThat(people.as(first, () -> cuts.decline(proposal, ""))).isEqualTo(ProposalOutcome.TAKEN_BACK);
        assertThat(people.as(first, () -> cuts.declined())).doesNotContainKey(study.id());
        assertThat(people.as(first, () -> cuts.propose(study, TestVintages.met(), TestVintages.FIELDWORK)))
                .isEqualTo(ProposalOutcome.PROPOSED);
    }

    @Test
    void nothingIsProposedBeforeItIsSaidHowPeopleWereFoundAndWhen() {
        people.as(first, () -> cuts.decline(proposal, ""));
        var words = TestVintages.FIELDWORK.found();
        int year = LocalDate.now().getYear();
        assertThat(List.of(
                        Fieldwork.UNSAID,
                        new Fieldwork(new Label(Map.of()), 2019, 2025),
                        new Fieldwork(new Label(Map.of("en", " ")), 2019, 2025),
                        new Fieldwork(new Label(Map.of("en", "x".repeat(Fieldwork.LONGEST + 1))), 2019, 2025),
                        new Fieldwork(words, 2025, 2019),
                        new Fieldwork(words, 19, 25),
                        new Fieldwork(words, 2019, year + 1)))
                .allSatisfy(said -> assertThat(people.as(first, () -> cuts.propose(study, TestVintages.met(), said)))
                        .isEqualTo(ProposalOutcome.FIELDWORK));
        assertThat(people.as(first, () -> cuts.propose(study, TestVintages.met(), new Fieldwork(words, year, year))))
                .isEqualTo(ProposalOutcome.PROPOSED);
    }

    @Test
    void nothingIsProposedBeforeEveryRuleIsMet() {
        people.as(first, () -> cuts.decline(proposal, ""));
        var early = new VintagePreview(
                false,
                Instant.now(),
                TestVintages.met().tally(),
                List.of(new CutRule(Kind.PERSONS, false, 3, 150, null)),
                List.of(),
                Set.of());
        assertThat(people.as(first, () -> cuts.propose(study, early, TestVintages.FIELDWORK)))
                .isEqualTo(ProposalOutcome.NOT_YET);
    }

    @Test
    void aCustodianOfAnotherStudyNeitherProposesNorSigns() {
        var stranger = people.active(Role.CUSTODIAN);
        people.worksOnlyIn(stranger, talks.study(false).id().value());
        assertThatThrownBy(() ->
                        people.as(stranger, () -> cuts.propose(study, TestVintages.met(), TestVintages.FIELDWORK)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(sign(stranger)).isEqualTo(new CutOutcome.Gone());
        assertThat(people.as(stranger, () -> cuts.waiting())).doesNotContainKey(study.id());
    }

    @Test
    void theLogSaysWhoAndNoNumberOfRecords() {
        people.as(second, () -> cuts.decline(proposal, "Wait for the second site"));
        var lines = sql.sql(
                        "select actor || ' ' || action || ' ' || details from audit.event where subject = ? order by seq")
                .param(study.id().toString())
                .query(String.class)
                .list();
        assertThat(lines)
                .anyMatch(line -> line.startsWith(first.id() + " vintage.proposed"))
                .anyMatch(line -> line.startsWith(second.id() + " vintage.declined"))
                .noneMatch(line -> line.contains("6421") || line.contains("second site"));
    }

    private CutOutcome sign(Account custodian) {
        return people.as(custodian, () -> cuts.cut(cuts.sign(proposal), progress -> {}));
    }

    private boolean waits() {
        return people.as(second, () -> cuts.waits(proposal));
    }

    private int decided(Account by, boolean agreed, Account name) {
        return written(by, """
                        update analysis.cut_proposal set agreed = ?, decided_by = ?, decided_at = now(),
                               keyset_id = null, data_key = null, sealed = null where id = ?""", agreed, name.id().value(), proposal);
    }

    private int written(Account by, String statement, Object... values) {
        return people.as(
                by,
                () -> Objects.requireNonNull(transaction.execute(
                        status -> own.sql(statement).params(values).update())));
    }

    private int vintage(@Nullable UUID signed) {
        return sql.sql("""
                        insert into analysis.vintage
                            (id, study, study_code, label, cut_at, cut_by, proposal, sigma, noisy_persons, members)
                        values (gen_random_uuid(), :study, 'X', '2026-1', now(), 'x', :proposal, 3, 200, '')""")
                .param("study", study.id().value())
                .param("proposal", signed, Types.OTHER)
                .update();
    }
}
