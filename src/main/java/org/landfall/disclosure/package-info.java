/**
 * Owns noise, thresholds and the arithmetic of protection.
 * Promises the same protected number for the same cell, for everybody.
 * Never imports another module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.landfall.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
