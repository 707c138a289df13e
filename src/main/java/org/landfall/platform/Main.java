package org.landfall.platform;

import org.landfall.Landfall;
import org.springframework.boot.SpringApplication;

/** Starts the application; {@code ./landfall} is the way to call it. Ends with 78 when it must not open. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        try {
            SpringApplication.run(Landfall.class, args);
        } catch (RuntimeException failure) { // said on the console already
            System.exit(StartFailure.exitCode(failure));
        }
    }
}
