/**
 * Owns vintages, variables, counting, protected tables.
 * Promises to return nothing but protected numbers.
 * Never shows, logs or times a true count.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "disclosure",
            "disclosure :: attack",
            "interview",
            "instrument",
            "study",
            "access",
            "audit",
            "crypto",
            "shell"
        })
package org.landfall.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
