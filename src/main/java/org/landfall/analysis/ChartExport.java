package org.landfall.analysis;

import java.util.List;

/** Takes note of who takes a chart away; the module that knows what leaves the house does it. */
public interface ChartExport {
    enum Format {
        SVG,
        PNG
    }

    /**
     * Is asked before the chart is handed out.
     *
     * @param variables names of the variables of a table that was released before
     */
    void taken(VintageId vintage, List<String> variables, Format format);
}
