/**
 * Recognises a person who comes again without keeping a name.
 * Promises that of what was typed only keyed hashes are left, and that nobody but a custodian learns what they found.
 */
@NullMarked
@NamedInterface("met")
package org.landfall.respondent.met;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
