package org.landfall.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a packaged application is started that lives some minutes, beside a browser that wants the processor: what the second
 * compiler would make fast is not run often enough to repay it, and the simplest collector costs such a process less than G1.
 */
final class ShortLived {
    private static final String G1 = "-XX:+UseG1GC";

    private ShortLived() {}

    /** The launcher's options but for these two. */
    static List<String> arguments() {
        try {
            Stream<String> usual = Files.readAllLines(LandfallProcess.RUN_ARGS).stream()
                    .filter(option -> !option.equals(G1))
                    .flatMap(option -> Stream.of(option.split(" ")));
            return Stream.concat(Stream.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), usual)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The application is not packaged: run ./landfall build first.", e);
        }
    }
}
