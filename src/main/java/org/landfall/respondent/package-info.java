/**
 * Owns pseudonyms of the people interviewed, what they agreed to, and by what they are recognised.
 * Promises that a pseudonym says nothing about the person.
 * Never stores a name outside the vault.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"study", "access", "audit", "crypto", "shell"})
package org.landfall.respondent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
