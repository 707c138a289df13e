package org.landfall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The embedded server of a running home, as its superuser: what no part of the application can do. */
final class SuperuserOf {
    private static final int PORT_LINE = 3; // of postmaster.pid

    private SuperuserOf() {}

    /**
     * Lets a test step out of the application's role with {@code set local role landfall}: it inherits nothing, so that
     * whoever does not step out is held as in production.
     */
    static void mayStepOut(Path home) {
        server(home)
                .sql("grant landfall to landfall_application with inherit false, set true")
                .update();
    }

    private static JdbcClient server(Path home) {
        try {
            String port =
                    Files.readAllLines(home.resolve("data/postmaster.pid")).get(PORT_LINE);
            String password =
                    Files.readString(home.resolve("secrets/postgres.password")).strip();
            return JdbcClient.create(new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:" + port.strip() + "/landfall", "postgres", password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
