/**
 * XForms made elsewhere: read into the sheets of a workbook that says the same. Plain Java; what sheets cannot say is a
 * warning that names the node.
 */
@NullMarked
package org.landfall.instrument.xform;

import org.jspecify.annotations.NullMarked;
