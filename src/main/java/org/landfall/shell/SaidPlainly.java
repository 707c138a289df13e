package org.landfall.shell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An exception that a person can do something about: the screen says its sentence, and nothing is a problem to report. */
public interface SaidPlainly {
    /** The key of a sentence that says what happened and what to do. */
    String textKey();

    /** The sentence of a failure or of what caused it. */
    static Optional<String> of(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SaidPlainly said) {
                return Optional.of(said.textKey());
            }
        }
        return Optional.empty();
    }
}
