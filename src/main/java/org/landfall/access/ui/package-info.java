@NullMarked
package org.landfall.access.ui;

import org.jspecify.annotations.NullMarked;
