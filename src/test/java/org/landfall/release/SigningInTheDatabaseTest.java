package org.landfall.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.analysis.RetirementService;
import org.landfall.analysis.TestVintages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database refuses, whoever asks. */
@LandfallTest
class SigningInTheDatabaseTest {
    @Autowired
    TwoSigners two;

    @Autowired
    SigningService signing;

    @Autowired
    TestReports reports;

    @Autowired
    RetirementService retirements;

    @Autowired
    TestVintages vintages;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient everyRow;

    @Test
    void theDatabaseRefusesOneHandAndAnothersName() {
        two.held();
        two.propose(two.first);
        assertThatThrownBy(() -> as(two.first, () -> decided(jdbc, two.first)))
                .hasStackTraceContaining("check constraint");
        assertThatThrownBy(() -> as(two.first, () -> decided(jdbc, two.second)))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(
                        () -> as(
                                two.first,
                                () -> written(
                                        "insert into release.release (id, study, vintage, report, name, purpose, tables, contents, asked_by, asked_at,"
                                                + " agreed, decided_by, decided_at, package, hashes)"
                                                + " select gen_random_uuid(), study, vintage, report, name, purpose, tables, contents, asked_by, now(),"
                                                + " true, gen_random_uuid(), now(), '', array[encode(sha256(''), 'hex')] from release.release")))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theDatabaseKeepsWhatWasSignedAsItIs() {
        two.held();
        two.propose(two.first);
        two.sign(two.second);
        for (var attack : List.of(
                "delete from release.release",
                "update release.release set name = 'x'",
                "update release.release set tables = '{x}'")) {
            assertThatThrownBy(() -> as(two.second, () -> written(attack)))
                    .hasStackTraceContaining("permission denied");
        }
        var id = two.only().id();
        for (var attack : List.of("decided_at = now()", "agreed = null", "package = 'x'")) {
            var statement = "update release.release set " + attack + " where id = '" + id + "'";
            assertThat(as(two.second, () -> written(statement))).isZero();
            assertThat(everyRow.sql(statement).update()).isZero();
        }
    }

    @Test
    void theDatabaseTakesNoReleaseOnABrokenReportOrOneOfAnotherVintage() {
        var broken = reports.broken(two.first, two.vintage, 1, Instant.now());
        var other = vintages.cut(200);
        people.everybodyWorksIn(other.study().value());
        var elsewhere = reports.held(two.first, other, 1);
        for (var report : List.of(broken, elsewhere)) {
            assertThatThrownBy(() -> as(two.first, () -> proposed(report.id()))).hasStackTraceContaining("foreign key");
        }
    }

    @Test
    void aRetiredVintageIsNeitherProposedNorSigned() {
        two.held();
        two.propose(two.first);
        people.as(two.first, () -> retirements.ask(two.vintage.id(), "over"));
        people.as(
                two.second,
                () -> retirements.agree(
                        Objects.requireNonNull(retirements.waiting().get(two.vintage.id()))
                                .id()));
        assertThat(two.sign(two.second)).isEqualTo(SigningOutcome.RETIRED);
        assertThatThrownBy(() -> as(two.second, () -> decided(jdbc, two.second)))
                .hasStackTraceContaining("row-level security");
        people.as(two.first, () -> signing.decline(two.only().id(), ""));
        assertThat(two.propose(two.first)).isEqualTo(SigningOutcome.RETIRED);
    }

    private int as(Account person, Supplier<Integer> work) {
        return people.as(person, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    private int written(String attack) {
        return jdbc.sql(attack).update();
    }

    private int decided(JdbcClient by, Account name) {
        return by.sql("update release.release set agreed = true, decided_by = ?, decided_at = now(), package = '',"
                        + " hashes = array[encode(sha256(''), 'hex')] where id = ?")
                .params(name.id().value(), two.only().id())
                .update();
    }

    private int proposed(UUID report) {
        return jdbc.sql("insert into release.release"
                        + " (id, study, vintage, report, name, purpose, tables, contents, asked_by, asked_at)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'x', 'x', '{sex}', repeat('a', 64), ?, now())")
                .params(
                        two.vintage.study().value(),
                        two.vintage.id().value(),
                        report,
                        two.first.id().value())
                .update();
    }
}
