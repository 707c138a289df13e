/**
 * Owns the root key, keysets, data keys and every call to a cipher.
 * Promises that a sealed value opens only where it was sealed.
 * Never lets key bytes out of the module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.landfall.crypto;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
