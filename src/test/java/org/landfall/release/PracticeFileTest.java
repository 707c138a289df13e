package org.landfall.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.Label;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.TestVintages;
import org.landfall.analysis.Variable;
import org.landfall.analysis.VariableKind;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.VintageId;
import org.landfall.disclosure.Parameters;
import org.landfall.study.StudyId;
import org.springframework.beans.factory.annotation.Autowired;

/** Made-up people: a function of released cells, near to them, and loudly made up. */
@LandfallTest
class PracticeFileTest {
    private static final Vintage VINTAGE = new Vintage(
            new VintageId(UUID.fromString("0b3f5e1c-7c1a-4c57-9e67-1f5a3f1f0a11")),
            new StudyId(UUID.randomUUID()),
            "DC1",
            "2026-1",
            Instant.parse("2026-06-30T10:00:00Z"),
            new Parameters(4),
            603);
    private static final Variable WISH = variable("pref_grp", "KR", "US");
    private static final Variable SEX = variable("sex", "1", "2");
    private static final Variable AGE = variable("age", "young", "old");
    private static final ProtectedTable CROSSED =
            new ProtectedTable(VINTAGE, List.of(WISH, SEX), List.of(240, 50, 9, 7, 200, 8, 30, 29, -3));
    private static final ProtectedTable AGES =
            new ProtectedTable(VINTAGE, List.of(AGE, SEX), List.of(150, 20, 1, 130, 260, 4, 0, -5, 12));

    @Autowired
    PracticeFile file;

    @Autowired
    PracticeService practice;

    @Autowired
    AnalysisService analysis;

    @Autowired
    TestVintages vintages;

    @Autowired
    ActingAs acting;

    @Test
    void theSameReleasedCellsMakeTheSameFileWhoeverWasInterviewedAndInWhateverOrderTheyCame() {
        var tables = new ArrayList<>(List.of(CROSSED, AGES));
        byte[] once = file.of(VINTAGE, tables);
        Collections.reverse(tables);
        assertThat(file.of(VINTAGE, tables)).isEqualTo(once);
        var others = new ProtectedTable(VINTAGE, CROSSED.variables(), List.of(240, 50, 9, 7, 200, 8, 30, 29, -3));
        assertThat(file.of(VINTAGE, List.of(others, AGES))).isEqualTo(once);
        var changed = new ProtectedTable(VINTAGE, CROSSED.variables(), List.of(241, 50, 9, 7, 200, 8, 30, 29, -3));
        assertThat(file.of(VINTAGE, List.of(changed, AGES))).isNotEqualTo(once);
    }

    @Test
    void theTablesOfTheMadeUpAreNearTheReleasedOnes() {
        var people = MadeUpPeople.of(VINTAGE, List.of(CROSSED, AGES));
        assertThat(people.codes()).hasDimensions(VINTAGE.noisyPersons(), 3);
        // 603 people on tables that add up to 573 and 577
        near(people, CROSSED, 573);
        near(people, AGES, 577);
    }

    private static void near(MadeUpPeople people, ProtectedTable table, double sum) {
        int[] at =
                table.variables().stream().mapToInt(people.variables()::indexOf).toArray();
        for (int one = 0; one < 3; one++) {
            for (int other = 0; other < 3; other++) {
                int[] cell = {one, other};
                long made = Arrays.stream(people.codes())
                        .filter(person -> person[at[0]] == cell[0] && person[at[1]] == cell[1])
                        .count();
                double wanted = Math.max(0, table.noisy(cell)) * people.codes().length / sum;
                assertThat((double) made).as("%d %d", one, other).isBetween(wanted - 15, wanted + 15);
            }
        }
    }

    @Test
    void whoeverOpensItSeesThatItIsMadeUp() {
        Map<String, byte[]> files = Unzipped.of(file.of(VINTAGE, List.of(CROSSED)));
        assertThat(PracticeFile.name(VINTAGE)).contains("SYNTHETIC");
        assertThat(files).containsOnlyKeys("SYNTHETIC-practice.csv", "codebook.csv", "README-SYNTHETIC.txt");
        var lines = text(files, "SYNTHETIC-practice.csv").lines().toList();
        assertThat(lines).hasSize(1 + VINTAGE.noisyPersons()).first().isEqualTo("synthetic,pref_grp,sex");
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith("SYNTHETIC,"));
        assertThat(text(files, "README-SYNTHETIC.txt"))
                .startsWith("SYNTHETIC DATA. THESE PEOPLE DO NOT EXIST.")
                .contains("합성 자료");
    }

    @Test
    void itIsMadeOfWhatWasReleasedAndOfNothingElse() {
        var vintage = vintages.cut(300);
        acting.role(Role.RESEARCHER, () -> {
            assertThatThrownBy(() -> practice.file(vintage.id())).isInstanceOf(NotReleasedException.class);
            analysis.release(vintage.id(), List.of("sex"));
            var content = practice.file(vintage.id());
            assertThat(text(Unzipped.of(content.bytes()), "SYNTHETIC-practice.csv")
                            .lines())
                    .hasSize(1 + vintage.noisyPersons())
                    .startsWith("synthetic,sex");
            assertThat(practice.file(vintage.id()).bytes()).isEqualTo(content.bytes());
        });
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Variable variable(String name, String... stated) {
        var codes = Stream.concat(Stream.of(stated), Stream.of(Variable.NOT_STATED))
                .map(code -> new Variable.Code(code, new Label(Map.of("en", code))))
                .toList();
        return new Variable(name, name, VariableKind.OTHER, new Label(Map.of("en", name)), "", codes);
    }
}
