/** Turns the expressions of a form into phrases that people can read, in any language. Evaluates nothing. */
@NullMarked
package org.landfall.instrument.words;

import org.jspecify.annotations.NullMarked;
