package org.landfall.interview;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/** How long it takes until answers are on disk, and how often they did not get there; of all interviews together. */
final class StoredAnswers {
    private static final Timer STORED = Timer.builder("landfall.answers.stored")
            .description("Writes to the journal of an interview, until they are on disk")
            .register(Metrics.globalRegistry);
    private static final Counter FAILED = Counter.builder("landfall.answers.failed")
            .description("Writes to the journal that did not come about")
            .register(Metrics.globalRegistry);

    private StoredAnswers() {}

    static <T> T timed(Supplier<T> write) {
        Timer.Sample began = Timer.start();
        try {
            T written = write.get();
            began.stop(STORED);
            return written;
        } catch (RuntimeException e) {
            FAILED.increment();
            throw e;
        }
    }
}
