/** Proposes how much the answers to a question may give away, with the reason; a custodian decides. */
@NullMarked
package org.landfall.instrument.classes;

import org.jspecify.annotations.NullMarked;
