/**
 * Owns what leaves the house: files and their codebooks.
 * Promises that a file says how its numbers were protected.
 * Never counts anything itself.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "analysis",
            "disclosure",
            "disclosure :: attack",
            "study",
            "testimony",
            "access",
            "audit",
            "crypto",
            "shell"
        })
package org.landfall.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
