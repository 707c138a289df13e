/** The doors of programs: what a researcher sees of protected tables, as JSON. */
@NullMarked
package org.landfall.release.api;

import org.jspecify.annotations.NullMarked;
