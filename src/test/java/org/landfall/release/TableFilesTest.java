package org.landfall.release;

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
import org.landfall.study.StudyId;

class TableFilesTest {
    private static final Vintage VINTAGE = new Vintage(
            new VintageId(UUID.randomUUID()),
            new StudyId(UUID.randomUUID()),
            "DC1",
            "2026-1",
            Instant.parse("2026-06-30T10:00:00Z"),
            new Parameters(4),
            603);
    private static final Variable WISH = variable("pref_grp", "dest_first", "KR", "US");
    private static final Variable SEX = variable("sex", "sex", "1", "2");

    private final ProtectedTable crossed =
            new ProtectedTable(VINTAGE, List.of(WISH, SEX), List.of(40, 50, 9, 7, -3, 8, 0, 12, 30));

    @Test
    void everyCellIsOneLine() {
        assertThat(TableCsv.of(crossed).lines())
                .hasSize(10)
                .startsWith(
                        "variable_1,code_1,variable_2,code_2,value,status,noise_sd,ci95_half,base,vintage",
                        "pref_grp,KR,sex,1,40,A,4,7.84,90,DC1 2026-1",
                        "pref_grp,KR,sex,2,50,A,4,7.84,90,DC1 2026-1",
                        "pref_grp,KR,sex,ns,9,A,4,7.84,90,DC1 2026-1");
    }

    @Test
    void aLowCellHasNoNumberAndALowBaseNeither() {
        assertThat(TableCsv.of(crossed).lines())
                .contains("pref_grp,US,sex,1,,LOW,4,7.84,,DC1 2026-1", "pref_grp,ns,sex,1,,LOW,4,7.84,12,DC1 2026-1");
    }

    @Test
    void aTableOfOneVariableHasItsOwnBase() {
        var single = new ProtectedTable(VINTAGE, List.of(SEX), List.of(200, 380, 20));
        assertThat(TableCsv.of(single).lines()).element(1).isEqualTo("sex,1,200,A,4,7.84,580,DC1 2026-1");
    }

    @Test
    void theCodebookNamesEveryCodeInBothLanguages() {
        assertThat(CodebookCsv.of(List.of(WISH)).lines())
                .containsExactly(
                        "variable,code,label_en,label_ko,question,class,how_made",
                        "pref_grp,,pref_grp,가 pref_grp,dest_first,sensitive,grouped",
                        "pref_grp,KR,KR,가 KR,dest_first,sensitive,",
                        "pref_grp,US,US,가 US,dest_first,sensitive,",
                        "pref_grp,ns,ns,가 ns,dest_first,sensitive,");
    }

    private static Variable variable(String name, String question, String... codes) {
        var all = new ArrayList<Variable.Code>();
        for (var code : codes) {
            all.add(new Variable.Code(code, label(code)));
        }
        all.add(new Variable.Code(Variable.NOT_STATED, label(Variable.NOT_STATED)));
        return new Variable(name, question, VariableKind.SENSITIVE, label(name), "grouped", all);
    }

    private static Label label(String text) {
        return new Label(Map.of("en", text, "ko", "가 " + text));
    }
}
