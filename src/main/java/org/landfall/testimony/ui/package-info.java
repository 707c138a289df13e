/** Where testimony is marked, and where quotes are made of it. */
@NullMarked
package org.landfall.testimony.ui;

import org.jspecify.annotations.NullMarked;
