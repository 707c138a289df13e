/** What a person agreed to, on the screen: during the talk and afterwards. */
@NullMarked
package org.landfall.interview.ui.consent;

import org.jspecify.annotations.NullMarked;
