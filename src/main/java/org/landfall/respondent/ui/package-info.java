/** The page for people who were interviewed. It names nobody, not even us. */
@NullMarked
package org.landfall.respondent.ui;

import org.jspecify.annotations.NullMarked;
