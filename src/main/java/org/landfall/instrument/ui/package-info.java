/** The custodian's screen of questionnaires. */
@NullMarked
package org.landfall.instrument.ui;

import org.jspecify.annotations.NullMarked;
