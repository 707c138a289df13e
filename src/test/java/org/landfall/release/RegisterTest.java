package org.landfall.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.ChartExport;
import org.landfall.analysis.TestVintages;
import org.landfall.analysis.Vintage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@LandfallTest
class RegisterTest {
    private static final List<String> SEX = List.of("sex");
    private static final byte[] DRAWING = "<svg/>".getBytes(StandardCharsets.UTF_8);

    @Autowired
    RegisterService register;

    @Autowired
    ReleaseService releases;

    @Autowired
    PracticeService practice;

    @Autowired
    ChartExport charts;

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
    private Account researcher;
    private Account custodian;

    @BeforeEach
    void aReleasedTable() {
        vintage = vintages.cut(200);
        researcher = people.active(Role.RESEARCHER);
        custodian = people.active(Role.CUSTODIAN);
        people.as(researcher, () -> analysis.release(vintage.id(), SEX));
    }

    @Test
    void whateverLeavesHasARowOfItsOwn() {
        people.as(researcher, () -> {
            releases.csv(vintage.id(), SEX);
            releases.xlsx(vintage.id(), SEX);
            releases.all(vintage.id());
            practice.file(vintage.id());
            charts.taken(vintage.id(), List.of(SEX), ChartExport.Format.SVG, DRAWING);
            charts.taken(vintage.id(), List.of(SEX), ChartExport.Format.PNG, DRAWING);
            return vintage;
        });
        assertThat(people.as(custodian, () -> register.lines(0, 6)))
                .extracting(line -> line.departure().kind())
                .containsExactly(
                        DepartureKind.PNG,
                        DepartureKind.SVG,
                        DepartureKind.PRACTICE,
                        DepartureKind.ALL,
                        DepartureKind.WORKBOOK,
                        DepartureKind.PACKAGE);
        assertThat(people.as(custodian, () -> register.lines(0, 6))).allSatisfy(line -> {
            assertThat(line.by()).isEqualTo(researcher.displayName());
            assertThat(line.departure().vintage()).isEqualTo(vintage.studyCode() + " " + vintage.label());
            assertThat(line.departure().tables()).containsExactly("sex");
        });
    }

    @Test
    void aPackageIsFoundByItsOwnHashByItsReceiptAndByEachOfItsFiles() {
        var taken = people.as(researcher, () -> releases.csv(vintage.id(), SEX)).bytes();
        var files = Unzipped.of(taken);
        assertThat(found(PackagedFile.hash(taken))).hasSize(1);
        assertThat(found(PackagedFile.hash(Unzipped.file(files, "receipt.json")) + "  receipt.json\n"))
                .hasSize(1);
        assertThat(found("SHA256:" + PackagedFile.hash(Unzipped.file(files, "tables/sex.csv"))))
                .hasSize(1);
    }

    @Test
    void whatWasChangedByOneByteNeverLeftHere() {
        var taken = people.as(researcher, () -> releases.csv(vintage.id(), SEX)).bytes();
        taken[taken.length - 1]++;
        assertThat(found(PackagedFile.hash(taken))).isEmpty();
    }

    @Test
    void whatIsNoHashIsSaidToBeNone() {
        for (var pasted : List.of("", " ", "abc", "g".repeat(64), "a".repeat(65))) {
            assertThat(RegisterService.hash(pasted)).isEqualTo(Optional.empty());
        }
    }

    @Test
    void aCustodianOfAnotherStudyFindsNothing() {
        var taken = people.as(researcher, () -> releases.csv(vintage.id(), SEX)).bytes();
        people.worksOnlyIn(custodian, vintages.cut(200).study().value());
        assertThat(found(PackagedFile.hash(taken))).isEmpty();
        assertThat(people.as(custodian, register::count)).isZero();
        assertThat(people.as(custodian, () -> register.lines(0, 50))).isEmpty();
    }

    @Test
    void nobodyButACustodianReadsTheRegister() {
        for (var role : List.of(Role.RESEARCHER, Role.INTERVIEWER, Role.ADMIN)) {
            assertThatThrownBy(() -> people.as(people.active(role), register::count))
                    .isInstanceOf(AccessDeniedException.class);
        }
        people.as(researcher, () -> releases.csv(vintage.id(), SEX));
        assertThat(people.as(researcher, () -> rows("select count(*) from release.departure")))
                .isZero();
    }

    @Test
    void whatIsRefusedLeavesNoRow() {
        assertThatThrownBy(() -> people.as(researcher, () -> releases.csv(vintage.id(), List.of("age10"))))
                .isInstanceOf(NotReleasedException.class);
        assertThat(everyRow.sql("select count(*) from release.departure where vintage = ?")
                        .param(vintage.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nothingIsTakenOutOfTheRegisterChangedOrWrittenInAnothersName() {
        people.as(researcher, () -> releases.csv(vintage.id(), SEX));
        for (var attack : List.of(
                "delete from release.departure",
                "update release.departure set taken_at = now()",
                "truncate release.departure")) {
            assertThatThrownBy(() -> people.as(custodian, () -> written(attack)))
                    .hasStackTraceContaining("permission denied");
        }
        for (var somebody : List.of(researcher, custodian)) {
            assertThatThrownBy(() -> people.as(somebody, () -> written("""
                            insert into release.departure (study, vintage, taken_by, taken_at, kind, tables, hashes)
                            select study, id, gen_random_uuid(), now(), 'SVG', '{sex}', array[repeat('a', 64)]
                              from analysis.vintage""")))
                    .hasStackTraceContaining("row-level security");
        }
    }

    private List<DepartureLine> found(String pasted) {
        return people.as(custodian, () -> register.find(pasted).orElseThrow());
    }

    private int written(String attack) {
        return Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql(attack).update()));
    }

    private int rows(String count) {
        return Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql(count).query(Integer.class).single()));
    }
}
