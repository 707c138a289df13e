/**
 * Owns the append-only, hash-chained log of acts.
 * Promises one line a write, in the same transaction.
 * Never holds a name, an answer or a search word.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"crypto"})
package org.landfall.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
