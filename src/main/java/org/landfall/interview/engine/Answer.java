package org.landfall.interview.engine;

import org.jspecify.annotations.Nullable;

/**
 * One line of the finished document: an answer that counts, or a calculated value.
 *
 * @param value canonical text, null when {@code missing} says why there is none
 * @param moduleName empty for calculations that stand outside the modules
 */
public record Answer(
        String path,
        String name,
        @Nullable String value,
        @Nullable Missing missing,
        AnswerMark mark,
        String moduleName) {}
