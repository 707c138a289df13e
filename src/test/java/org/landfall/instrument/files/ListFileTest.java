package org.landfall.instrument.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.javarosa.core.model.instance.TreeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landfall.instrument.xlsform.Problem;
import org.landfall.instrument.xlsform.Problems;

/** Lists beside a form that are damaged, huge or meant to harm: refused with their place, and nothing else is opened. */
class ListFileTest {
    private static final String LAUGHS = """
            <!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <root><item><name>&b;</name></item></root>""";
    private static final String OUTSIDE = """
            <!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/hostname">]><root><item><name>&f;</name></item></root>""";

    @Test
    void anXmlListWithADocumentTypeIsRefusedAndNothingOutsideIsRead() {
        for (String hostile : List.of(LAUGHS, OUTSIDE)) {
            assertThat(refused("list.xml", hostile)).containsExactly("file.docType");
        }
    }

    @Test
    void anXmlListIsNoDeeperAndNoLongerThanAList() {
        assertThat(refused("list.xml", "<a>".repeat(5_000) + "</a>".repeat(5_000)))
                .containsExactly("file.tooManyCells");
        assertThat(refused("list.xml", "<root>" + "<item/>".repeat(50_001) + "</root>"))
                .containsExactly("file.tooManyRows");
    }

    @Test
    void geoJsonOfUnendingBracketsIsRefused() {
        assertThat(refused("list.geojson", "{\"features\":" + "[".repeat(2_000_000)))
                .containsExactly("file.geojson");
        assertThat(refused("list.geojson", "{\"features\":[{\"properties\":" + "{\"a\":".repeat(100_000)))
                .containsExactly("file.geojson");
    }

    @Test
    void geoJsonWithValuesOrColumnsBeyondAnyListIsRefused() {
        String feature =
                "{\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]},\"properties\":{%s}}]}";
        assertThat(refused("list.geojson", feature.formatted("\"a\":\"" + "x".repeat(10_001) + "\"")))
                .containsExactly("file.cellTooLong");
        StringBuilder many = new StringBuilder("\"p\":1");
        for (int i = 0; i < 300; i++) {
            many.append(",\"p").append(i).append("\":1");
        }
        assertThat(refused("list.geojson", feature.formatted(many))).containsExactly("file.tooManyColumns");
    }

    @Test
    void numbersThatAreNoPlacesDoNotBreakAList() {
        String list = "{\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[1e999,\"x\"]},"
                + "\"properties\":{\"name\":\"a\"}}]}";
        Problems problems = new Problems();
        TreeElement read = ListFile.read(needed("list.geojson"), bytes(list), problems);
        assertThat(problems.all()).isEmpty();
        assertThat(read.getNumChildren()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"list.csv", "list.xml", "list.geojson"})
    void aListLargerThanAnyListIsRefusedUnread(String name) {
        assertThat(refused(name, "x".repeat(ListFile.MAX_BYTES + 1))).containsExactly("file.tooBig");
    }

    @ParameterizedTest
    @CsvSource({"list.csv", "list.xml", "list.geojson"})
    void aProgramUnderTheNameOfAListIsRefused(String name) {
        assertThat(refused(name, "MZ\0\0\3")).containsExactly("file.binary");
    }

    @Test
    void aValueLongerThanAnyCellIsRefusedWithItsRow() {
        Problems problems = new Problems();
        ListFile.read(needed("list.csv"), bytes("name,label\na,b\nc," + "x".repeat(10_001)), problems);
        assertThat(problems.all())
                .extracting(Problem::row, Problem::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "instrument.problem.file.cellTooLong"));
    }

    private static List<String> refused(String name, String text) {
        Problems problems = new Problems();
        ListFile.read(needed(name), bytes(text), problems);
        return problems.all().stream()
                .map(problem -> problem.key().replace("instrument.problem.", ""))
                .toList();
    }

    private static NeededFile needed(String name) {
        return new NeededFile(name, "list", NeededFile.Use.LOOKUP, List.of("q"), List.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
