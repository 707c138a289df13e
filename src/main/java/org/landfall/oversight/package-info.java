/**
 * Owns what people see of the log of acts: the list, its head, the proof, and what looks unusual.
 * Promises that every look leaves a line itself.
 * Never writes to what it watches.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "shell", "study"})
package org.landfall.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
