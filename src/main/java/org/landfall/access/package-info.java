/**
 * Owns accounts, roles, sites, sign-in and sessions.
 * Promises that nothing is reachable without a role.
 * Never knows what an interview is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "crypto", "shell"})
package org.landfall.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
