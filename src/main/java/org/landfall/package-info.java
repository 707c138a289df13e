@NullMarked
package org.landfall;

import org.jspecify.annotations.NullMarked;
