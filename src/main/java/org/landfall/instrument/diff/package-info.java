/** What is different between two versions of a form, question by question. */
@NullMarked
package org.landfall.instrument.diff;

import org.jspecify.annotations.NullMarked;
