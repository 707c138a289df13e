/**
 * Owns the embedded database, start-up checks, first run, demo data.
 * Promises that the application opens only when keys and database fit together.
 * Never is imported by another module.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "crypto",
            "audit",
            "access",
            "oversight",
            "study",
            "study :: staff",
            "shell",
            "instrument",
            "interview",
            "interview :: engine",
            "interview :: review",
            "respondent",
            "respondent :: met",
            "analysis",
            "release",
            "disclosure"
        })
package org.landfall.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
