/** What a custodian keeps ready for interviews: whom to call, and where people find help. */
@NullMarked
package org.landfall.study.ui;

import org.jspecify.annotations.NullMarked;
