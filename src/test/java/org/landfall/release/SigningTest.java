package org.landfall.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.StepUpNeeded;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.TestVintages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Two custodians let a table of a vintage go. */
@LandfallTest
class SigningTest {
    @Autowired
    TwoSigners two;

    @Autowired
    SigningService signing;

    @Autowired
    SignedPackageService packages;

    @Autowired
    ReleaseService files;

    @Autowired
    RegisterService register;

    @Autowired
    AnalysisService analysis;

    @Autowired
    TestVintages vintages;

    @Autowired
    People people;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient everyRow;

    @Test
    void whatTwoHaveSignedIsTakenAwayAsTheSameBytesAndFoundInTheRegister() {
        var report = two.held();
        assertThat(two.propose(two.first)).isEqualTo(SigningOutcome.PROPOSED);
        assertThat(people.as(two.researcher, packages::all))
                .noneMatch(release -> release.vintage().equals(two.vintage.id()));
        assertThat(two.sign(two.second)).isEqualTo(SigningOutcome.SIGNED);
        var once =
                people.as(two.researcher, () -> packages.take(two.only().id())).bytes();
        everyRow.sql("update analysis.released_cell c set y = y + 1 from analysis.released_marginal m"
                        + " where m.id = c.marginal and m.vintage = ?")
                .param(two.vintage.id().value())
                .update();
        assertThat(people.as(
                                people.active(Role.RESEARCHER),
                                () -> packages.take(two.only().id()))
                        .bytes())
                .isEqualTo(once);
        var receipt = Unzipped.file(Unzipped.of(once), "receipt.json");
        assertThat(new String(receipt, StandardCharsets.UTF_8))
                .contains(
                        "\"standing\" : \"signed release\"",
                        TwoSigners.NAME,
                        two.only().id().toString())
                .contains(
                        two.first.id().toString(),
                        two.second.id().toString(),
                        report.id().toString())
                .contains(two.only().contents())
                .doesNotContain(TwoSigners.PURPOSE, "working copy", "accuracy", two.first.displayName());
        for (var file : List.of(once, receipt, Unzipped.file(Unzipped.of(once), "tables/sex.csv"))) {
            assertThat(people.as(
                            two.second,
                            () -> register.find(PackagedFile.hash(file)).orElseThrow()))
                    .extracting(line -> line.departure().kind())
                    .contains(DepartureKind.SIGNED);
        }
    }

    @Test
    void whatIsTakenElsewhereStaysAWorkingCopyOfTheSameContents() {
        two.held();
        two.propose(two.first);
        two.sign(two.second);
        var signed = Unzipped.of(
                people.as(two.researcher, () -> packages.take(two.only().id())).bytes());
        var working = Unzipped.of(
                people.as(two.researcher, () -> files.all(two.vintage.id())).bytes());
        assertThat(new String(Unzipped.file(working, "receipt.json"), StandardCharsets.UTF_8))
                .contains("working copy")
                .doesNotContain("signed");
        assertThat(signed.keySet()).isEqualTo(working.keySet());
        assertThat(Unzipped.file(signed, "tables/sex.csv")).isEqualTo(Unzipped.file(working, "tables/sex.csv"));
    }

    @Test
    void nobodySignsTwice() {
        two.held();
        two.propose(two.first);
        assertThat(two.sign(two.first)).isEqualTo(SigningOutcome.SAME_PERSON);
        assertThat(two.sign(two.second)).isEqualTo(SigningOutcome.SIGNED);
        assertThat(two.sign(two.second, two.only().id())).isEqualTo(SigningOutcome.GONE);
    }

    @Test
    void onlyReleasedTablesUnderANameAndWithWordsAreProposed() {
        two.held();
        assertThat(two.propose(two.first, Set.of(), TwoSigners.NAME, TwoSigners.PURPOSE))
                .isEqualTo(SigningOutcome.TABLES);
        assertThat(two.propose(
                        two.first, Set.of(TwoSigners.SEX, List.of("age10")), TwoSigners.NAME, TwoSigners.PURPOSE))
                .isEqualTo(SigningOutcome.TABLES);
        for (var unfit : List.of(" ", "x".repeat(501))) {
            assertThat(two.propose(two.first, Set.of(TwoSigners.SEX), unfit, TwoSigners.PURPOSE))
                    .isEqualTo(SigningOutcome.NAME);
            assertThat(two.propose(two.first, Set.of(TwoSigners.SEX), TwoSigners.NAME, unfit))
                    .isEqualTo(SigningOutcome.WORDS);
        }
        assertThat(two.propose(two.first)).isEqualTo(SigningOutcome.PROPOSED);
        assertThat(two.propose(two.second)).isEqualTo(SigningOutcome.STANDS_ALREADY);
    }

    @Test
    void whoDeclinesSaysWhyAndWhoProposedTakesItBackWithoutAWord() {
        two.held();
        two.propose(two.first);
        assertThat(people.as(two.second, () -> signing.decline(two.only().id(), " ")))
                .isEqualTo(SigningOutcome.WORDS);
        assertThat(people.as(two.second, () -> signing.decline(two.only().id(), "not yet")))
                .isEqualTo(SigningOutcome.DECLINED);
        assertThat(two.sign(two.second)).isEqualTo(SigningOutcome.GONE);
        assertThat(two.propose(two.second)).isEqualTo(SigningOutcome.PROPOSED);
        assertThat(people.as(two.second, () -> signing.decline(two.only().id(), "")))
                .isEqualTo(SigningOutcome.TAKEN_BACK);
        assertThat(people.as(two.researcher, packages::all))
                .noneMatch(release -> release.vintage().equals(two.vintage.id()));
    }

    @Test
    void aCustodianOfAnotherStudyFindsNoSuchVintageAndNoSuchRelease() {
        two.held();
        var stranger = people.active(Role.CUSTODIAN);
        people.worksOnlyIn(stranger, vintages.cut(200).study().value());
        assertThat(two.propose(stranger)).isEqualTo(SigningOutcome.GONE);
        two.propose(two.first);
        assertThat(two.sign(stranger)).isEqualTo(SigningOutcome.GONE);
        assertThat(people.as(stranger, () -> signing.decline(two.only().id(), "x")))
                .isEqualTo(SigningOutcome.GONE);
        assertThat(people.as(stranger, signing::all)).isEmpty();
    }

    @Test
    void aResearcherOfAnotherStudyTakesNothingAndNobodyTakesWhatWaits() {
        two.held();
        two.propose(two.first);
        var id = two.only().id();
        assertThatThrownBy(() -> people.as(two.researcher, () -> packages.take(id)))
                .isInstanceOf(NotReleasedException.class);
        two.sign(two.second);
        var stranger = people.active(Role.RESEARCHER);
        people.worksOnlyIn(stranger, vintages.cut(200).study().value());
        assertThat(people.as(stranger, packages::all)).isEmpty();
        assertThatThrownBy(() -> people.as(stranger, () -> packages.take(id))).isInstanceOf(NotReleasedException.class);
    }

    @Test
    void onlyCustodiansSignAndOnlyResearchersTake() {
        for (var role : List.of(Role.RESEARCHER, Role.INTERVIEWER, Role.ADMIN)) {
            assertThatThrownBy(() -> two.propose(people.active(role))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> two.sign(people.active(role), UUID.randomUUID()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (var role : List.of(Role.CUSTODIAN, Role.INTERVIEWER, Role.ADMIN)) {
            assertThatThrownBy(() -> people.as(people.active(role), packages::all))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whoSignedInLongAgoProvesItBeforeEitherSignatureAndBeforeTaking() {
        two.held();
        two.propose(two.first);
        var id = two.only().id();
        longAgo(
                Role.CUSTODIAN,
                () -> signing.propose(two.vintage.id(), Set.of(TwoSigners.SEX), TwoSigners.NAME, TwoSigners.PURPOSE));
        longAgo(Role.CUSTODIAN, () -> signing.sign(id));
        longAgo(Role.RESEARCHER, () -> packages.take(id));
    }

    @Test
    void theLogSaysWhoSignedAndNotWhatFor() {
        two.held();
        two.propose(two.first);
        two.sign(two.second);
        people.as(two.researcher, () -> packages.take(two.only().id()));
        assertThat(everyRow.sql(
                                "select actor || ' ' || action || ' ' || details from audit.event where subject = ? order by seq")
                        .param(two.vintage.id().toString())
                        .query(String.class)
                        .list())
                .anyMatch(line -> line.startsWith(two.first.id() + " release.proposed"))
                .anyMatch(line -> line.startsWith(two.second.id() + " release.signed"))
                .anyMatch(line -> line.startsWith(two.researcher.id() + " release.exported"))
                .noneMatch(line -> line.contains(TwoSigners.PURPOSE) || line.contains(TwoSigners.NAME));
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
