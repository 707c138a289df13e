package org.landfall.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The line a person waits for: where to go, and how long the start took, counted from the process's first moment. */
@Component
class ReadyLine {
    private final Environment environment;

    ReadyLine(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void print() {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            Console.say(String.format(
                    Locale.ROOT,
                    "Landfall is ready: http://127.0.0.1:%s (%.1f s)",
                    port,
                    sinceStart().toMillis() / 1000.0));
        }
    }

    private static Duration sinceStart() {
        Instant now = Instant.now();
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
    }
}
