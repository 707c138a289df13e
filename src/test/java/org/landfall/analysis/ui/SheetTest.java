package org.landfall.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.analysis.Label;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.analysis.VariableKind;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.VintageId;
import org.landfall.disclosure.Parameters;
import org.landfall.disclosure.Shown.Low;
import org.landfall.disclosure.Shown.Number;
import org.landfall.study.StudyId;

/** What the screen says of a table. */
class SheetTest {
    private static final Vintage VINTAGE = new Vintage(
            new VintageId(UUID.randomUUID()),
            new StudyId(UUID.randomUUID()),
            "DC1",
            "2026-1",
            Instant.parse("2026-06-30T10:00:00Z"),
            new Parameters(4),
            603);

    @Test
    void rowPercentagesLeaveOutWhoDidNotState() {
        var row = crossed(60, 20, 50).rows().getFirst();
        assertThat(row.base()).isEqualTo(new Number(80));
        assertThat(row.cells().get(0).share())
                .isNotNull()
                .satisfies(share -> assertThat(share.percent()).isEqualTo(75));
        assertThat(row.cells().get(2).share()).as("not stated").isNull();
        assertThat(row.cells().get(2).count()).isEqualTo(new Number(50));
    }

    @Test
    void documentsStandBesideInterviewsWithSharesOfTheirOwn() {
        var kind = new Variable(
                "record_kind",
                "record_kind",
                VariableKind.OTHER,
                new Label(Map.of("en", "Kind")),
                "",
                variable("kind", 2).codes());
        var table = new ProtectedTable(
                VINTAGE, List.of(variable("sex", 2), kind), List.of(150, 60, 1, 450, 20, -2, 12, 0, 3));
        var rows = Sheet.of(table, "en").rows();
        assertThat(rows).allSatisfy(row -> assertThat(row.base()).isNull());
        assertThat(rows.getFirst().cells())
                .extracting(cell -> cell.share() == null ? null : cell.share().percent())
                .containsExactly(25.0, 75.0);
    }

    @Test
    void aSmallBaseGivesCountsButNoPercentages() {
        var row = crossed(15, 14, 0).rows().getFirst();
        assertThat(row.cells().getFirst().count()).isEqualTo(new Number(15));
        assertThat(row.cells().getFirst().share()).isNull();
    }

    @Test
    void aLowCellShowsNeitherNumberNorPercentage() {
        var cell = crossed(90, 7, -2).rows().getFirst().cells().get(1);
        assertThat(cell.count()).isEqualTo(new Low());
        assertThat(cell.share()).isNull();
    }

    @Test
    void aTableOfOneVariableGivesSharesOfItsColumn() {
        var table = new ProtectedTable(VINTAGE, List.of(variable("sex", 2)), List.of(150, 450, 12));
        var rows = Sheet.of(table, "en").rows();
        assertThat(rows).extracting(Sheet.Row::stated).containsExactly(true, true, false);
        assertThat(rows.get(1).cells().getFirst().share())
                .isNotNull()
                .satisfies(share -> assertThat(share.percent()).isEqualTo(75));
        assertThat(rows.get(2).cells().getFirst().share()).isNull();
    }

    private static Sheet crossed(int... firstRow) {
        var noisy = new ArrayList<Integer>();
        for (int cell : firstRow) {
            noisy.add(cell);
        }
        noisy.addAll(List.of(1, 2, 3));
        return Sheet.of(new ProtectedTable(VINTAGE, List.of(variable("a", 1), variable("b", 2)), noisy), "en");
    }

    private static Variable variable(String name, int stated) {
        var codes = new ArrayList<Variable.Code>();
        for (int i = 0; i < stated; i++) {
            codes.add(new Variable.Code(name + i, new Label(Map.of("en", name + i))));
        }
        codes.add(new Variable.Code(Variable.NOT_STATED, new Label(Map.of("en", "Not stated"))));
        return new Variable(name, name, VariableKind.OTHER, new Label(Map.of("en", name)), "", codes);
    }
}
