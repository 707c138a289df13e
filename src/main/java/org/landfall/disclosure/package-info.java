/**
 * Owns noise, thresholds, the ledger of what was told, attacks on what is published, and exact tables for a closed circle.
 * Promises the same protected number for the same cell, for everybody, and no exact table that an audit did not pass.
 * Never imports another module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.landfall.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
