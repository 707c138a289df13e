/**
 * What stands around the questions while two people talk: pausing, leaving at once, distress, rest, finding one's way.
 * Promises that a page which hides the interview holds nothing of it.
 * Knows no service: who uses it says what a button does.
 */
@NullMarked
package org.landfall.interview.ui.talk;

import org.jspecify.annotations.NullMarked;
