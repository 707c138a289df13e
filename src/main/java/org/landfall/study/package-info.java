/**
 * Owns studies and their settings.
 * Promises that every record belongs to exactly one study.
 * Never holds a record.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "crypto", "shell"})
package org.landfall.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
