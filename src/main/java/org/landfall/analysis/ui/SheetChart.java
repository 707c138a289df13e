package org.landfall.analysis.ui;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.disclosure.Shown;
import org.landfall.shell.BarChart;

/** The stated cells of a table of one or two variables as bars, one panel a row. Rows with low counts only get none. */
class SheetChart extends BarChart {
    private final List<Panel> panels;
    private final List<String> leftOut;

    SheetChart(ProtectedTable table, String caption) {
        var all = panels(table);
        panels = all.stream().filter(SheetChart::hasBar).toList();
        leftOut = all.stream().filter(panel -> !hasBar(panel)).map(Panel::title).toList();
        var parameters = table.parameters();
        show(new Chart(
                getTranslation("analysis.chart.description", caption),
                getTranslation("analysis.table.low"),
                parameters.floor(),
                parameters.halfWidth95(),
                panels));
        setVisible(!panels.isEmpty());
    }

    /** The rows without a bar. */
    List<String> leftOut() {
        return leftOut;
    }

    private static boolean hasBar(Panel panel) {
        return panel.title().isEmpty() || panel.bars().stream().anyMatch(bar -> bar.value() != null);
    }

    private List<Panel> panels(ProtectedTable table) {
        var first = table.variables().getFirst();
        if (table.variables().size() == 1) {
            return List.of(new Panel("", bars(first, code -> table.shown(code))));
        }
        var last = table.variables().getLast();
        return IntStream.range(0, first.stated())
                .mapToObj(row -> new Panel(label(first, row), bars(last, code -> table.shown(row, code))))
                .toList();
    }

    private List<Bar> bars(Variable variable, IntFunction<Shown> counts) {
        return IntStream.range(0, variable.stated())
                .mapToObj(code -> switch (counts.apply(code)) {
                    case Shown.Number number -> new Bar(label(variable, code), number.value());
                    case Shown.Low low -> new Bar(label(variable, code), null);
                })
                .toList();
    }

    private String label(Variable variable, int code) {
        return variable.codes().get(code).label().in(getLocale().getLanguage());
    }
}
