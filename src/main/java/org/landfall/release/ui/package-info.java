/** What a researcher reads about programs that ask for tables. */
@NullMarked
package org.landfall.release.ui;

import org.jspecify.annotations.NullMarked;
