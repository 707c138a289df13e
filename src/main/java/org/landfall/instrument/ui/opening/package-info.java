/** Where a custodian says what a study is for, and opens it for interviews. */
@NullMarked
package org.landfall.instrument.ui.opening;

import org.jspecify.annotations.NullMarked;
