/**
 * Changes to the sheets of a workbook: each is a function from sheets to sheets, and leaves alone what it does not name.
 * Knows nothing of versions, screens or the database; whether the result compiles is asked elsewhere.
 */
@NullMarked
package org.landfall.instrument.editing;

import org.jspecify.annotations.NullMarked;
