package org.landfall.analysis.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.landfall.analysis.Label;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.analysis.VariableKind;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.VintageId;
import org.landfall.disclosure.Parameters;
import org.landfall.study.StudyId;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {
    private static final Words WORDS = new Words("low", "n ≈", "too few", "too small", "S · 2026-1");
    private static final Vintage VINTAGE = new Vintage(
            new VintageId(UUID.randomUUID()),
            new StudyId(UUID.randomUUID()),
            "CHART",
            "2026-1",
            Instant.EPOCH,
            new Parameters(4),
            603);

    /** The second cell is below the floor of 8: its 5 may be seen nowhere. */
    private final ProtectedTable table = table("wish", "reason", 60, 5, 90, 2, 44, 120, 31, 1, 3, 2, 4, 1);

    @ParameterizedTest
    @EnumSource
    void aChartIsWellFormedAndHatchesWhatIsLow(ChartKind kind) throws Exception {
        var svg = kind.draw(table, "A < B & \"C\"", "In words", "en", Palette.PAGE, WORDS);
        assertThat(parsed(svg).getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(texts(svg)).contains("A < B & \"C\"").noneMatch(text -> text.matches(".*(^|[ :])[0-7]( %)?$"));
        if (kind != ChartKind.FLOW) {
            assertThat(svg).contains("fill=\"url(#lf-hatch)\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileKnowsItsColoursWithoutThePage(ChartKind kind) {
        assertThat(kind.draw(table, "T", "D", "en", Palette.FILE, WORDS)).doesNotContain("var(");
    }

    @Test
    void aStackedBarIsNoLongerThanTheWhole() throws Exception {
        var svg = ChartKind.STACKED.draw(table, "T", "D", "en", Palette.PAGE, WORDS);
        NodeList bars = parsed(svg).getElementsByTagName("rect");
        for (int i = 0; i < bars.getLength(); i++) {
            var attributes = bars.item(i).getAttributes();
            if (!attributes.getNamedItem("width").getNodeValue().endsWith("%")) {
                double end = Double.parseDouble(attributes.getNamedItem("x").getNodeValue())
                        + Double.parseDouble(attributes.getNamedItem("width").getNodeValue());
                assertThat(end).isLessThanOrEqualTo(Canvas.WIDTH - 69);
            }
        }
    }

    @Test
    void theReasonWithTheWidestGapComesFirst() throws Exception {
        var close = table("wish", "close", 60, 0, 60, 0, 60, 0, 60, 0, 0, 0, 0, 0);
        var wide = table("wish", "wide", 110, 0, 20, 0, 20, 0, 110, 0, 0, 0, 0, 0);
        var svg = Series.REASONS.draw(List.of(close, wide), "Elsewhere", "T", "D", "en", Palette.PAGE, WORDS);
        var texts = texts(svg);
        assertThat(texts.indexOf("wide")).isPositive().isLessThan(texts.indexOf("close"));
    }

    @Test
    void aSumOfManyCellsNeedsToBeLargerToBeShown() {
        var shares = Shares.of("sum", 2, code -> code == 0 ? 15 : 100, 4, table);
        assertThat(shares.parts().getFirst()).as("15 is below 2σ·√4").isEmpty();
        assertThat(Shares.of("one", 2, code -> code == 0 ? 15 : 100, table)
                        .parts()
                        .getFirst())
                .isPresent();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(String svg) throws Exception {
        var texts = new ArrayList<String>();
        for (String tag : List.of("title", "text")) {
            var nodes = parsed(svg).getElementsByTagName(tag);
            for (int i = 0; i < nodes.getLength(); i++) {
                texts.add(nodes.item(i).getTextContent());
            }
        }
        return texts;
    }

    /** Three rows, of which the last is "not stated", by four columns, of which the last is "not stated". */
    private static ProtectedTable table(String rows, String columns, Integer... noisy) {
        return new ProtectedTable(VINTAGE, List.of(variable(rows, 2), variable(columns, 3)), List.of(noisy));
    }

    private static Variable variable(String name, int stated) {
        var codes = new ArrayList<Variable.Code>();
        for (int i = 0; i < stated; i++) {
            codes.add(new Variable.Code("c" + i, new Label(Map.of("en", name + " " + (char) ('a' + i)))));
        }
        codes.add(new Variable.Code(Variable.NOT_STATED, new Label(Map.of("en", "Not stated"))));
        return new Variable(name, name, VariableKind.OTHER, new Label(Map.of("en", name)), "", codes);
    }
}
