/** Files beside a form: what a form needs, and lists and media looked at before they are kept. */
@NullMarked
package org.landfall.instrument.files;

import org.jspecify.annotations.NullMarked;
