/**
 * Owns the running interview, its journal, completion and review.
 * Promises that what the screen calls saved is committed.
 * Never writes an answer in the clear.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "respondent",
            "respondent :: met",
            "respondent :: vault",
            "instrument",
            "study",
            "study :: staff",
            "access",
            "audit",
            "crypto",
            "shell"
        })
package org.landfall.interview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
