package org.landfall.analysis.chart;

import java.util.List;
import org.landfall.analysis.ProtectedTable;

/** The forms in which a released table is drawn. */
public enum ChartKind {
    STACKED,
    HEAT,
    FLOW;

    /** Those in which this table can be drawn. */
    public static List<ChartKind> of(ProtectedTable table) {
        boolean crossed =
                table.variables().size() == 2 && !table.variables().getLast().tellsKind();
        return crossed ? List.of(values()) : List.of();
    }

    /** @param description what a reader hears who does not see it */
    public String draw(
            ProtectedTable table, String title, String description, String language, Palette palette, Words words) {
        return switch (this) {
            case STACKED -> new StackedBars(palette, words).draw(table, title, description, language);
            case HEAT -> new HeatMap(palette, words).draw(table, title, description, language);
            case FLOW -> new Flow(palette, words).draw(table, title, description, language);
        };
    }
}
