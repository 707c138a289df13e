package org.landfall.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The embedded database of a running installation, as somebody reaches it who has the server and its password. */
final class HomeDatabase {
    private HomeDatabase() {}

    static JdbcClient of(Path home) throws IOException {
        String port = Files.readAllLines(home.resolve("data/postmaster.pid")).get(3);
        String password =
                Files.readString(home.resolve("secrets/database.password")).strip();
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port.strip() + "/landfall", "landfall", password));
    }
}
