/** The custodians' desk, and what a returned interview shows to its interviewer. */
@NullMarked
package org.landfall.interview.ui.review;

import org.jspecify.annotations.NullMarked;
