package org.landfall.analysis.chart;

import java.util.List;
import org.landfall.analysis.ProtectedTable;

/** The forms that draw several released tables at once. */
public enum Series {
    /** Statements of one variable each, from low to high. */
    STATEMENTS,
    /** First preference by the weight of a reason, a table for each reason. */
    REASONS;

    /**
     * @param elsewhere what all first preferences but the first are called together
     * @param description what a reader hears who does not see it
     */
    public String draw(
            List<ProtectedTable> tables,
            String elsewhere,
            String title,
            String description,
            String language,
            Palette palette,
            Words words) {
        return switch (this) {
            case STATEMENTS -> new DivergingBars(palette, words).draw(tables, title, description, language);
            case REASONS -> new DotPlot(palette, words).draw(tables, elsewhere, title, description, language);
        };
    }

    /** Whether a table is one of those that are drawn together. */
    public boolean takes(ProtectedTable table) {
        return switch (this) {
            case STATEMENTS ->
                table.variables().size() == 1 && table.variables().getFirst().stated() == DivergingBars.CODES;
            case REASONS -> table.variables().size() == 2;
        };
    }
}
