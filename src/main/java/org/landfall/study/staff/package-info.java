/**
 * What is known of the people who interview and interpret: training, languages, sex.
 * Promises that what does not fit a talk is named before the talk, and keeps nobody from holding it.
 * Never keeps anything of somebody who is interviewed.
 */
@NullMarked
@NamedInterface("staff")
package org.landfall.study.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
