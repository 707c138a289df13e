/**
 * The running questionnaire: one session over one JavaRosa form, fed by answers and by the journal.
 * Promises that replaying a journal gives back the same interview, and that no answer is ever dropped.
 * Never evaluates an expression itself and knows neither screen nor database.
 */
@NullMarked
@NamedInterface("engine")
package org.landfall.interview.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
