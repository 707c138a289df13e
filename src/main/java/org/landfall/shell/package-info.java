/**
 * Owns the frame around every view: menu, languages, light and dark, error pages, reusable widgets.
 * Promises that a view need know nothing of the frame.
 * Never imports another module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.landfall.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
