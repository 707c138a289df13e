package org.landfall.analysis.ui;

import java.util.List;
import java.util.function.Function;
import org.landfall.analysis.VintageId;
import org.landfall.analysis.chart.Palette;

/**
 * A chart on its way to the page or to a file.
 *
 * @param name of the file, without its ending
 * @param tables the released tables it is drawn from, by the names of their variables
 */
record Picture(
        String name, String description, VintageId vintage, List<List<String>> tables, Function<Palette, String> svg) {}
