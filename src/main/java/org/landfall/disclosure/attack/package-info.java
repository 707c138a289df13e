/**
 * Attacks on published tables, as a red team runs them. An attacker sees what a publisher shows and knows every record
 * but the target's; each finding stands beside the bound that the protection promises.
 */
@NullMarked
@NamedInterface("attack")
package org.landfall.disclosure.attack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
