/** How far the texts of a form are translated, label by label. */
@NullMarked
package org.landfall.instrument.translation;

import org.jspecify.annotations.NullMarked;
