package org.landfall.platform;

import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.landfall.access.SettingRefused;
import org.landfall.crypto.KeyRefused;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in two sentences why the application did not open, instead of a stack trace. What it does not know, it leaves.
 * The exit code is no {@code ExitCodeGenerator}: Spring would publish that to listeners which do not exist yet.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailure implements SpringBootExceptionReporter {
    private static final int CONFIGURATION = 78;

    private record Sentences(String reason, String wayOut) {}

    /** 78 (EX_CONFIG) when the operator can mend it; otherwise 1. */
    static int exitCode(Throwable failure) {
        return explained(failure) == null ? 1 : CONFIGURATION;
    }

    @Override
    public boolean reportException(Throwable failure) {
        Sentences known = explained(failure);
        if (known == null) {
            return false;
        }
        System.err.println("Landfall did not start. " + known.reason());
        System.err.println(known.wayOut());
        return true;
    }

    private static @Nullable Sentences explained(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Sentences known = explain(cause);
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    private static @Nullable Sentences explain(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> new Sentences(refused.reason(), refused.wayOut());
            case KeyRefused refused -> new Sentences(refused.reason(), refused.wayOut());
            case SettingRefused refused -> new Sentences(refused.reason(), refused.wayOut());
            case PortInUseException taken ->
                new Sentences(
                        "Another program listens on port " + taken.getPort() + ".",
                        "Stop it, or choose another port with LANDFALL_PORT.");
            case FlywayException migration ->
                new Sentences(
                        "The database could not be brought to this version: " + firstLines(migration),
                        "Nothing was opened and nothing was changed: the database is as the version before left it. Start that version again, or report this.");
            default -> null;
        };
    }

    private static String firstLines(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().limit(2).collect(Collectors.joining(". "));
    }
}
