/**
 * Exact tables with complementary suppression, for custodians. All tables of one publication are one linear system;
 * what is suppressed is proved by tables that fit as well, found by ojAlgo and checked in whole numbers.
 */
@NullMarked
@NamedInterface("closed")
package org.landfall.disclosure.closed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
