/**
 * Owns what is made of open testimony: themes marked in it, how far two coders agree, and quotes.
 * Promises that no word leaves unless the person allows it and several people have seen it.
 * Never shows one coder another's marks before both have finished.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "interview",
            "interview :: notices",
            "respondent",
            "instrument",
            "study",
            "access",
            "audit",
            "crypto",
            "shell"
        })
package org.landfall.testimony;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
