package org.landfall.shell;

import java.sql.SQLException;
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
            if (cause instanceof SQLException refused && withoutRoom(refused.getSQLState())) {
                return Optional.of("shell.fullDisk");
            }
        }
        return Optional.empty();
    }

    /** Of a database whose disk is full, or that was told to take nothing because of it. */
    private static boolean withoutRoom(@Nullable String state) {
        return "53100".equals(state) || (FullDisk.now() && "25006".equals(state));
    }
}
