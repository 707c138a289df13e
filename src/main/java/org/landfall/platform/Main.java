package org.landfall.platform;

import java.util.List;
import org.landfall.Landfall;
import org.landfall.instrument.InstrumentCommand;
import org.springframework.boot.SpringApplication;

/**
 * Starts the application, or looks over a form without it; {@code ./landfall} is the way to call it. Ends with 78 when
 * the application must not open.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("instrument")) {
            System.exit(InstrumentCommand.run(List.of(args).subList(1, args.length), System.out, System.err));
        }
        try {
            SpringApplication.run(Landfall.class, args);
        } catch (RuntimeException failure) { // said on the console already
            System.exit(StartFailure.exitCode(failure));
        }
    }
}
