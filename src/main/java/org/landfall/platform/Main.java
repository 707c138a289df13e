package org.landfall.platform;

import ch.qos.logback.classic.Level;
import java.util.List;
import org.landfall.Landfall;
import org.landfall.instrument.InstrumentCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * Starts the application, or does without it what needs none: looks over a form or the log of acts, backs up, restores,
 * rotates or seals the root key.
 * {@code ./landfall} is the way to call it. Ends with 78 when the application must not open.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("instrument")) {
            quiet();
            System.exit(InstrumentCommand.run(List.of(args).subList(1, args.length), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals("audit")) {
            System.exit(AuditCommand.run(List.of(args).subList(1, args.length), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals("backup")) {
            System.exit(BackupCommand.run(List.of(args).subList(1, args.length), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals("restore")) {
            System.exit(RestoreCommand.run(List.of(args).subList(1, args.length), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals("rotate-root")) {
            System.exit(RotateRootCommand.run(List.of(args).subList(1, args.length), System.out, System.err));
        }
        if (args.length > 0 && List.of("seal", "reseal", "unseal").contains(args[0])) {
            System.exit(SealCommand.run(List.of(args), System.out, System.err));
        }
        try {
            SpringApplication.run(Landfall.class, args);
        } catch (RuntimeException failure) { // said on the console already
            System.exit(StartFailure.exitCode(failure));
        }
    }

    /** The form engine would quote labels and values between the lines of the answer. */
    private static void quiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.OFF);
        }
    }
}
