@NullMarked
package org.landfall.oversight.ui;

import org.jspecify.annotations.NullMarked;
