/**
 * The XLSForm standard: a workbook's sheets in, the XForm that every client of the standard reads out. Plain Java, knows
 * nothing of versions, disclosure or screens.
 */
@NullMarked
package org.landfall.instrument.xlsform;

import org.jspecify.annotations.NullMarked;
