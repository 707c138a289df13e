/**
 * Keeps who somebody is and how to reach them, sealed so that only two custodians together can open it.
 * Promises that database and root key together open nothing.
 * Never writes an identity or a whole key anywhere.
 */
@NullMarked
@NamedInterface("vault")
package org.landfall.respondent.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
