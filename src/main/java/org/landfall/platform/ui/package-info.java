@NullMarked
package org.landfall.platform.ui;

import org.jspecify.annotations.NullMarked;
