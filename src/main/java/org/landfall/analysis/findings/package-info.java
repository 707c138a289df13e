/** Pages that tell what was found, in words and in released tables. */
@NullMarked
package org.landfall.analysis.findings;

import org.jspecify.annotations.NullMarked;
