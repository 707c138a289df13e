/** The published document beside the form in which it is coded. */
@NullMarked
package org.landfall.interview.ui.source;

import org.jspecify.annotations.NullMarked;
