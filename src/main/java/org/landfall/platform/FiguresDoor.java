package org.landfall.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/**
 * Tells figures to Prometheus on this machine, when {@code LANDFALL_METRICS_PORT} names a port. It is a server of its own:
 * Actuator's would take the health check away from the port that everybody reaches, and nothing can be added to this one by
 * a setting.
 */
@Component
final class FiguresDoor {
    private static final String PLACE = "/metrics";
    private static final String OURS = "(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?";
    private static final int WAITING = 8;

    private final PrometheusMeterRegistry figures;
    private final Optional<HttpServer> server;

    FiguresDoor(PrometheusMeterRegistry figures, Settings settings) {
        this.figures = figures;
        this.server = Optional.ofNullable(settings.metricsPort()).map(this::open);
    }

    /** The port it listens at, for one that was chosen as 0. */
    Optional<Integer> port() {
        return server.map(open -> open.getAddress().getPort());
    }

    private HttpServer open(int port) {
        try {
            HttpServer opened =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), WAITING);
            opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            opened.createContext("/", this::answer);
            opened.start();
            return opened;
        } catch (IOException taken) {
            throw new StartRefused(
                    "The figures cannot be told at port " + port + ": another program listens there.",
                    "Choose another port with LANDFALL_METRICS_PORT, or take that line out.");
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isAskedFor(exchange)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] told = figures.scrape().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(200, told.length);
            exchange.getResponseBody().write(told);
        }
    }

    /** By its own name only: a page in a browser on this machine might ask under another one. */
    private static boolean isAskedFor(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return exchange.getRequestMethod().equals("GET")
                && exchange.getRequestURI().getPath().equals(PLACE)
                && host != null
                && host.matches(OURS);
    }

    @PreDestroy
    void close() {
        server.ifPresent(open -> open.stop(0));
    }
}
