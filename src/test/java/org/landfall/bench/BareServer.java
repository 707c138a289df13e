package org.landfall.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The floor: a server that stores each posted answer with one {@code INSERT … COMMIT} in the same database, and nothing else. */
final class BareServer implements AutoCloseable {
    private final HikariDataSource database;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    BareServer(HikariDataSource database) throws IOException, SQLException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.database = database;
        BareJournal.create(database);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.createContext("/", this::store);
        server.setExecutor(threads);
        server.start();
    }

    /** Somebody who posts one answer of an interview of their own after the other. */
    Load.Person person(HttpClient http) throws SQLException {
        URI address =
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + BareJournal.begin(database));
        AtomicInteger seq = new AtomicInteger();
        return () -> {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address.resolve(address.getPath() + "/" + seq.incrementAndGet()))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[BareJournal.ENTRY_BYTES]))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (!answer.body().startsWith("Saved")) {
                throw new IOException("not saved: " + answer.statusCode());
            }
        };
    }

    private void store(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/");
            byte[] sealed = exchange.getRequestBody().readAllBytes();
            BareJournal.append(database, UUID.fromString(path[1]), Integer.parseInt(path[2]), sealed);
            byte[] answer = "Saved".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
