package org.landfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.disclosure.Parameters;
import org.landfall.study.StudyId;

class ProtectedTableTest {
    static final Vintage VINTAGE = new Vintage(
            VintageId.random(),
            new StudyId(UUID.randomUUID()),
            "S1",
            "2026-1",
            Instant.parse("2026-06-30T10:00:00Z"),
            new Parameters(4),
            603);

    /** 2 × 3 × 2 cells, numbered 0 to 11. */
    private final ProtectedTable table = new ProtectedTable(
            VINTAGE,
            List.of(variable("a", 1), variable("b", 2), variable("c", 1)),
            List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));

    @Test
    void theLastVariableRunsFastest() {
        assertThat(table.noisy(1, 2, 0)).isEqualTo(10);
    }

    @Test
    void anotherOrderOfVariablesShowsTheSameCells() {
        var turned = table.arranged(List.of("c", "a", "b"));
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 3; b++) {
                for (int c = 0; c < 2; c++) {
                    assertThat(turned.noisy(c, a, b)).isEqualTo(table.noisy(a, b, c));
                }
            }
        }
    }

    @Test
    void aSliceIsTakenFromTheCellsThatExist() {
        var slice = table.slice(1);
        assertThat(slice.variables()).hasSize(2);
        assertThat(slice.noisy(1, 2)).isEqualTo(table.noisy(1, 2, 1));
    }

    static Variable variable(String name, int stated) {
        var codes = new ArrayList<Variable.Code>();
        for (int i = 0; i < stated; i++) {
            codes.add(new Variable.Code(name + i, label(name + i)));
        }
        codes.add(new Variable.Code(Variable.NOT_STATED, label("Not stated")));
        return new Variable(name, "q_" + name, VariableKind.OTHER, label(name), "", codes);
    }

    private static Label label(String english) {
        return new Label(Map.of("en", english));
    }
}
