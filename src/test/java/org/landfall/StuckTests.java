package org.landfall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Ends the process when a test does not go on, and leaves what every thread was at in {@code target/stuck/}: a run that
 * somebody else ends for taking too long says nothing of where it stood. JUnit's own limits interrupt the test, which
 * neither a full heap nor a wait for the database heeds.
 */
public final class StuckTests implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
    private static final Duration LONGEST = Duration.ofMinutes(12);
    private static final Path FOLDER = Path.of("target", "stuck");
    private static final int STATUS = 70;
    private static final Object SIGN = new Object();

    private static String at = "";
    private static long since = System.nanoTime();

    static {
        Thread.ofPlatform().daemon().name("stuck-tests").start(StuckTests::watch);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        sign(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        sign(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        sign(context);
    }

    private static void sign(ExtensionContext context) {
        synchronized (SIGN) {
            at = context.getRequiredTestClass().getName() + ", " + context.getDisplayName();
            since = System.nanoTime();
            SIGN.notifyAll();
        }
    }

    private static void watch() {
        synchronized (SIGN) {
            long left = LONGEST.toMillis();
            while (left > 0) {
                try {
                    SIGN.wait(left);
                } catch (InterruptedException e) {
                    return;
                }
                left = LONGEST.minusNanos(System.nanoTime() - since).toMillis();
            }
        }
        try {
            tell();
        } finally {
            Runtime.getRuntime().halt(STATUS);
        }
    }

    private static void tell() {
        Runtime here = Runtime.getRuntime();
        StringBuilder told = new StringBuilder(at)
                .append(" did not go on for ")
                .append(LONGEST.toMinutes())
                .append(" minutes; heap ")
                .append(here.totalMemory() - here.freeMemory() >> 20)
                .append(" of ")
                .append(here.maxMemory() >> 20)
                .append(" MiB\n");
        for (Map.Entry<Thread, StackTraceElement[]> thread :
                Thread.getAllStackTraces().entrySet()) {
            told.append('\n').append(thread.getKey()).append('\n');
            for (StackTraceElement frame : thread.getValue()) {
                told.append("    ").append(frame).append('\n');
            }
        }
        try {
            Files.writeString(
                    Files.createDirectories(FOLDER)
                            .resolve(ProcessHandle.current().pid() + ".txt"),
                    told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
