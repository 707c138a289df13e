/**
 * Owns what is pointed out while somebody writes: numbers, addresses, probable names, exact places. Promises to stay silent
 * on ordinary sentences rather than to find everything. Never refuses a text, and keeps none.
 */
@NullMarked
@NamedInterface("notices")
package org.landfall.interview.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
