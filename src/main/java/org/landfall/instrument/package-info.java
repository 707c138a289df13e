/**
 * Owns questionnaires: XLSForm in, XForm out, versions.
 * Promises that a published version never changes.
 * Never evaluates an expression itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"study", "access", "audit", "crypto", "shell"})
package org.landfall.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
