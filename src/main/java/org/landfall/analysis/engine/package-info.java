/** The arithmetic of vintages: coding answers into bytes and counting them. Pure Java, knows no database. */
@NullMarked
package org.landfall.analysis.engine;

import org.jspecify.annotations.NullMarked;
