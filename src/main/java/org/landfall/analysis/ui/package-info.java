/** The custodian's vintages and the researcher's workbench. */
@NullMarked
package org.landfall.analysis.ui;

import org.jspecify.annotations.NullMarked;
