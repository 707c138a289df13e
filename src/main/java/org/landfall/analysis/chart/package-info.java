/** Charts of released tables as SVG, drawn on the server. Pure functions of released numbers, in any language. */
@NullMarked
package org.landfall.analysis.chart;

import org.jspecify.annotations.NullMarked;
