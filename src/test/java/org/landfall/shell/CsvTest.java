package org.landfall.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void aCellThatASpreadsheetWouldTakeForAFormulaIsNeutralised(String cell) {
        assertThat(Csv.neutral(cell)).isEqualTo("'" + cell);
    }

    @Test
    void otherCellsStayAsTheyAre() {
        assertThat(Csv.neutral("South = Korea")).isEqualTo("South = Korea");
        assertThat(Csv.neutral("")).isEqualTo("");
        assertThat(Csv.neutral(-3)).isEqualTo(-3);
    }

    @Test
    void separatorsAndQuotesAreQuoted() {
        assertThat(Csv.of(List.of("a", "b"), List.of(List.of("x,y", "say \"no\""))))
                .isEqualTo("a,b\r\n\"x,y\",\"say \"\"no\"\"\"\r\n");
    }
}
