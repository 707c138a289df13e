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
     * @param tables the names of the variables of each table in it, all released before
     * @param svg the chart, or what the browser paints it from
     */
    void taken(VintageId vintage, List<List<String>> tables, Format format, byte[] svg);
}
