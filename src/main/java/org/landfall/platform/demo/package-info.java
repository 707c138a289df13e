/**
 * Demo data: 600 invented interviews and the three records of the 2006 article, made through the same services as a
 * person uses, in demo mode only. Not one answer in it was ever given by anybody.
 */
@NullMarked
package org.landfall.platform.demo;

import org.jspecify.annotations.NullMarked;
