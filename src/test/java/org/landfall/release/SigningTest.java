package org.landfall.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.StepUpNeeded;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.RetirementService;
import org.landfall.analysis.TestVintages;
import org.landfall.analysis.Vintage;
import org.landfall.disclosure.attack.Progress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Two custodians let a table of a vintage go. */
@LandfallTest
class SigningTest {
    private static final List<String> SEX = List.of("sex");
    private static final String NAME = "Report 2026";
    private static final String PURPOSE = "canary-purpose";

    @Autowired
    SigningService signing;

    @Autowired
    SignedPackageService packages;

    @Autowired
    ReleaseService files;

    @Autowired
    RegisterService register;

    @Autowired
    ReportService redTeam;

    @Autowired
    TestReports reports;

    @Autowired
    RetirementService retirements;

    @Autowired
    AnalysisService analysis;

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

    private Vintage vintage;
    private Account first;
    private Account second;
    private Account researcher;

    @BeforeEach
    void aVintageOfWhichATableIsReleased() {
        vintage = vintages.cut(200);
        first = people.active(Role.CUSTODIAN);
        second = people.active(Role.CUSTODIAN);
        researcher = people.active(Role.RESEARCHER);
        people.as(researcher, () -> analysis.release(vintage.id(), SEX));
    }

    @Test
    void whatTwoHaveSignedIsTakenAwayAsTheSameBytesAndFoundInTheRegister() {
        var report = held();
        assertThat(propose(first)).isEqualTo(SigningOutcome.PROPOSED);
        assertThat(people.as(researcher, packages::all))
                .noneMatch(release -> release.vintage().equals(vintage.id()));
        assertThat(sign(second)).isEqualTo(SigningOutcome.SIGNED);
        var once = people.as(researcher, () -> packages.take(only().id())).bytes();
        everyRow.sql("update analysis.released_cell c set y = y + 1 from analysis.released_marginal m"
                        + " where m.id = c.marginal and m.vintage = ?")
                .param(vintage.id().value())
                .update();
        assertThat(people.as(people.active(Role.RESEARCHER), () -> packages.take(only().id()))
                        .bytes())
                .isEqualTo(once);
        var receipt = Unzipped.file(Unzipped.of(once), "receipt.json");
        assertThat(new String(receipt, StandardCharsets.UTF_8))
                .contains("\"standing\" : \"signed release\"", NAME, only().id().toString())
                .contains(
                        first.id().toString(),
                        second.id().toString(),
                        report.id().toString())
                .contains(only().contents())
                .doesNotContain(PURPOSE, "working copy", "accuracy", first.displayName());
        for (var file : List.of(once, receipt, Unzipped.file(Unzipped.of(once), "tables/sex.csv"))) {
            assertThat(people.as(
                            second, () -> register.find(PackagedFile.hash(file)).orElseThrow()))
                    .extracting(line -> line.departure().kind())
                    .contains(DepartureKind.SIGNED);
        }
    }

    @Test
    void whatIsTakenElsewhereStaysAWorkingCopyOfTheSameContents() {
        held();
        propose(first);
        sign(second);
        var signed = Unzipped.of(
                people.as(researcher, () -> packages.take(only().id())).bytes());
        var working =
                Unzipped.of(people.as(researcher, () -> files.all(vintage.id())).bytes());
        assertThat(new String(Unzipped.file(working, "receipt.json"), StandardCharsets.UTF_8))
                .contains("working copy")
                .doesNotContain("signed");
        assertThat(signed.keySet()).isEqualTo(working.keySet());
        assertThat(Unzipped.file(signed, "tables/sex.csv")).isEqualTo(Unzipped.file(working, "tables/sex.csv"));
    }

    @Test
    void nobodySignsTwice() {
        held();
        propose(first);
        assertThat(sign(first)).isEqualTo(SigningOutcome.SAME_PERSON);
        assertThat(sign(second)).isEqualTo(SigningOutcome.SIGNED);
        assertThat(sign(second, only().id())).isEqualTo(SigningOutcome.GONE);
    }

    @Test
    void theDatabaseRefusesOneHandAndAnothersName() {
        held();
        propose(first);
        assertThatThrownBy(() -> as(first, () -> decided(jdbc, first))).hasStackTraceContaining("check constraint");
        assertThatThrownBy(() -> as(first, () -> decided(jdbc, second))).hasStackTraceContaining("row-level security");
        assertThatThrownBy(
                        () -> as(
                                first,
                                () -> written(
                                        "insert into release.release (id, study, vintage, report, name, purpose, tables, contents, asked_by, asked_at,"
                                                + " agreed, decided_by, decided_at, package, hashes)"
                                                + " select gen_random_uuid(), study, vintage, report, name, purpose, tables, contents, asked_by, now(),"
                                                + " true, gen_random_uuid(), now(), '', array[encode(sha256(''), 'hex')] from release.release")))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theDatabaseKeepsWhatWasSignedAsItIs() {
        held();
        propose(first);
        sign(second);
        for (var attack : List.of(
                "delete from release.release",
                "update release.release set name = 'x'",
                "update release.release set tables = '{x}'")) {
            assertThatThrownBy(() -> as(second, () -> written(attack))).hasStackTraceContaining("permission denied");
        }
        var id = only().id();
        for (var attack : List.of("decided_at = now()", "agreed = null", "package = 'x'")) {
            var statement = "update release.release set " + attack + " where id = '" + id + "'";
            assertThat(as(second, () -> written(statement))).isZero();
            assertThat(everyRow.sql(statement).update()).isZero();
        }
    }

    @Test
    void withoutAReportNothingIsSigned() {
        assertThat(propose(first)).isEqualTo(SigningOutcome.NO_REPORT);
    }

    @Test
    void onABrokenReportNothingIsSignedAndTheRedTeamRestsADay() {
        reports.broken(first, vintage, 1, Instant.now().minus(Duration.ofHours(23)));
        assertThat(propose(first)).isEqualTo(SigningOutcome.BROKEN_REPORT);
        assertThatThrownBy(() -> people.as(second, () -> redTeam.make(vintage.id(), Progress.NONE)))
                .isInstanceOf(IllegalStateException.class);
        held();
        assertThat(propose(first)).as("one that ran beside it held").isEqualTo(SigningOutcome.BROKEN_REPORT);
    }

    @Test
    void aDayLaterItIsTriedAgainAndWhoSignsSeesHowOften() {
        reports.broken(first, vintage, 1, Instant.now().minus(Duration.ofHours(25)));
        assertThat(propose(first)).isEqualTo(SigningOutcome.BROKEN_REPORT);
        held();
        assertThat(propose(first)).isEqualTo(SigningOutcome.PROPOSED);
        var runs = people.as(second, () -> Objects.requireNonNull(redTeam.runs().get(vintage.id())));
        assertThat(runs.made()).isEqualTo(2);
        assertThat(runs.broken()).isEqualTo(1);
    }

    @Test
    void whatBreaksBetweenTheSignaturesIsNotSigned() {
        held();
        propose(first);
        reports.broken(second, vintage, 1, Instant.now());
        assertThat(sign(second)).isEqualTo(SigningOutcome.BROKEN_REPORT);
    }

    @Test
    void theDatabaseTakesNoReleaseOnABrokenReportOrOneOfAnotherVintage() {
        var broken = reports.broken(first, vintage, 1, Instant.now());
        var other = vintages.cut(200);
        people.everybodyWorksIn(other.study().value());
        var elsewhere = reports.held(first, other, 1);
        for (var report : List.of(broken, elsewhere)) {
            assertThatThrownBy(() -> as(first, () -> proposed(report.id()))).hasStackTraceContaining("foreign key");
        }
    }

    @Test
    void aReportThatDoesNotKnowTheNewestTableCarriesNothing() {
        held();
        people.as(researcher, () -> analysis.release(vintage.id(), List.of("age10")));
        assertThat(propose(first)).isEqualTo(SigningOutcome.OLD_REPORT);
    }

    @Test
    void filesThatChangedBetweenTheSignaturesAreNotSigned() {
        held();
        propose(first);
        everyRow.sql("update analysis.released_cell c set y = y + 1 from analysis.released_marginal m"
                        + " where m.id = c.marginal and m.vintage = ?")
                .param(vintage.id().value())
                .update();
        assertThat(sign(second)).isEqualTo(SigningOutcome.CHANGED);
    }

    @Test
    void tablesReleasedMeanwhileAreNotPartOfIt() {
        held();
        propose(first);
        people.as(researcher, () -> analysis.release(vintage.id(), List.of("age10")));
        assertThat(sign(second)).isEqualTo(SigningOutcome.SIGNED);
        assertThat(only().tables()).containsExactly("sex");
    }

    @Test
    void aRetiredVintageIsNeitherProposedNorSigned() {
        held();
        propose(first);
        people.as(first, () -> retirements.ask(vintage.id(), "over"));
        people.as(
                second,
                () -> retirements.agree(
                        Objects.requireNonNull(retirements.waiting().get(vintage.id()))
                                .id()));
        assertThat(sign(second)).isEqualTo(SigningOutcome.RETIRED);
        assertThatThrownBy(() -> as(second, () -> decided(jdbc, second))).hasStackTraceContaining("row-level security");
        people.as(first, () -> signing.decline(only().id(), ""));
        assertThat(propose(first)).isEqualTo(SigningOutcome.RETIRED);
    }

    @Test
    void onlyReleasedTablesUnderANameAndWithWordsAreProposed() {
        held();
        assertThat(propose(first, Set.of(), NAME, PURPOSE)).isEqualTo(SigningOutcome.TABLES);
        assertThat(propose(first, Set.of(SEX, List.of("age10")), NAME, PURPOSE)).isEqualTo(SigningOutcome.TABLES);
        for (var unfit : List.of(" ", "x".repeat(501))) {
            assertThat(propose(first, Set.of(SEX), unfit, PURPOSE)).isEqualTo(SigningOutcome.NAME);
            assertThat(propose(first, Set.of(SEX), NAME, unfit)).isEqualTo(SigningOutcome.WORDS);
        }
        assertThat(propose(first)).isEqualTo(SigningOutcome.PROPOSED);
        assertThat(propose(second)).isEqualTo(SigningOutcome.STANDS_ALREADY);
    }

    @Test
    void whoDeclinesSaysWhyAndWhoProposedTakesItBackWithoutAWord() {
        held();
        propose(first);
        assertThat(people.as(second, () -> signing.decline(only().id(), " "))).isEqualTo(SigningOutcome.WORDS);
        assertThat(people.as(second, () -> signing.decline(only().id(), "not yet")))
                .isEqualTo(SigningOutcome.DECLINED);
        assertThat(sign(second)).isEqualTo(SigningOutcome.GONE);
        assertThat(propose(second)).isEqualTo(SigningOutcome.PROPOSED);
        assertThat(people.as(second, () -> signing.decline(only().id(), ""))).isEqualTo(SigningOutcome.TAKEN_BACK);
        assertThat(people.as(researcher, packages::all))
                .noneMatch(release -> release.vintage().equals(vintage.id()));
    }

    @Test
    void aCustodianOfAnotherStudyFindsNoSuchVintageAndNoSuchRelease() {
        held();
        var stranger = people.active(Role.CUSTODIAN);
        people.worksOnlyIn(stranger, vintages.cut(200).study().value());
        assertThat(propose(stranger)).isEqualTo(SigningOutcome.GONE);
        propose(first);
        assertThat(sign(stranger)).isEqualTo(SigningOutcome.GONE);
        assertThat(people.as(stranger, () -> signing.decline(only().id(), "x"))).isEqualTo(SigningOutcome.GONE);
        assertThat(people.as(stranger, signing::all)).isEmpty();
    }

    @Test
    void aResearcherOfAnotherStudyTakesNothingAndNobodyTakesWhatWaits() {
        held();
        propose(first);
        var id = only().id();
        assertThatThrownBy(() -> people.as(researcher, () -> packages.take(id)))
                .isInstanceOf(NotReleasedException.class);
        sign(second);
        var stranger = people.active(Role.RESEARCHER);
        people.worksOnlyIn(stranger, vintages.cut(200).study().value());
        assertThat(people.as(stranger, packages::all)).isEmpty();
        assertThatThrownBy(() -> people.as(stranger, () -> packages.take(id))).isInstanceOf(NotReleasedException.class);
    }

    @Test
    void onlyCustodiansSignAndOnlyResearchersTake() {
        for (var role : List.of(Role.RESEARCHER, Role.INTERVIEWER, Role.ADMIN)) {
            assertThatThrownBy(() -> propose(people.active(role))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sign(people.active(role), UUID.randomUUID()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (var role : List.of(Role.CUSTODIAN, Role.INTERVIEWER, Role.ADMIN)) {
            assertThatThrownBy(() -> people.as(people.active(role), packages::all))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whoSignedInLongAgoProvesItBeforeEitherSignatureAndBeforeTaking() {
        held();
        propose(first);
        var id = only().id();
        longAgo(Role.CUSTODIAN, () -> signing.propose(vintage.id(), Set.of(SEX), NAME, PURPOSE));
        longAgo(Role.CUSTODIAN, () -> signing.sign(id));
        longAgo(Role.RESEARCHER, () -> packages.take(id));
    }

    @Test
    void theLogSaysWhoSignedAndNotWhatFor() {
        held();
        propose(first);
        sign(second);
        people.as(researcher, () -> packages.take(only().id()));
        assertThat(everyRow.sql(
                                "select actor || ' ' || action || ' ' || details from audit.event where subject = ? order by seq")
                        .param(vintage.id().toString())
                        .query(String.class)
                        .list())
                .anyMatch(line -> line.startsWith(first.id() + " release.proposed"))
                .anyMatch(line -> line.startsWith(second.id() + " release.signed"))
                .anyMatch(line -> line.startsWith(researcher.id() + " release.exported"))
                .noneMatch(line -> line.contains(PURPOSE) || line.contains(NAME));
    }

    private Report held() {
        return reports.held(first, vintage, 1);
    }

    private SigningOutcome propose(Account custodian) {
        return propose(custodian, Set.of(SEX), NAME, PURPOSE);
    }

    private SigningOutcome propose(Account custodian, Set<List<String>> tables, String name, String purpose) {
        return people.as(custodian, () -> signing.propose(vintage.id(), tables, name, purpose));
    }

    private SigningOutcome sign(Account custodian) {
        return sign(custodian, only().id());
    }

    private SigningOutcome sign(Account custodian, UUID id) {
        return people.as(custodian, () -> signing.sign(id));
    }

    /** The newest of this vintage. */
    private Release only() {
        var witness = people.active(Role.CUSTODIAN);
        return people.as(witness, signing::all).stream()
                .filter(release -> release.vintage().equals(vintage.id()))
                .findFirst()
                .orElseThrow();
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
                .params(name.id().value(), only().id())
                .update();
    }

    private int proposed(UUID report) {
        return jdbc.sql("insert into release.release"
                        + " (id, study, vintage, report, name, purpose, tables, contents, asked_by, asked_at)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'x', 'x', '{sex}', repeat('a', 64), ?, now())")
                .params(
                        vintage.study().value(),
                        vintage.id().value(),
                        report,
                        first.id().value())
                .update();
    }

    private void longAgo(Role role, Supplier<?> work) {
        SecurityContextHolder.getContext().setAuthentication(people.signIn(people.active(role), Duration.ofMinutes(6)));
        try {
            assertThatThrownBy(work::get).isInstanceOf(StepUpNeeded.class);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
