package org.landfall.platform;

import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.landfall.TestHome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL that Landfall does not own: Debian's oldest one from 15 on where it is installed, else the embedded one. */
final class OtherPostgres implements AutoCloseable {
    static final String PASSWORD = "other";
    private final Path folder = TestHome.newHome();
    private final Path data = folder.resolve("data");
    private final Path log = folder.resolve("log");
    private final PostgresPrograms programs;
    private final int port;

    OtherPostgres() throws IOException {
        programs = new PostgresPrograms(binaries(), data);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path password = Files.writeString(folder.resolve("password"), PASSWORD, CREATE);
        run("initdb", "--pgdata=" + data, "-U", "other", "--auth=scram-sha-256", "--pwfile=" + password, "-E", "UTF8");
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=";
        run("pg_ctl", "start", "--pgdata=" + data, "--log=" + log, "--wait", "--options=" + options);
        owner().sql("create role worker login password '" + PASSWORD + "'").update();
    }

    private static Path binaries() throws IOException {
        Path debian = IntStream.range(15, 30)
                .mapToObj(version -> Path.of("/usr/lib/postgresql/" + version))
                .filter(folder -> Files.isExecutable(folder.resolve("bin/initdb")))
                .findFirst()
                .orElse(null);
        return debian == null ? PostgresBinaries.unpackedIn(TestHome.BINARIES) : debian;
    }

    private void run(String program, String... arguments) throws IOException {
        if (programs.run(log, program, arguments) != 0) {
            throw new IOException(program + ": " + Files.readString(log));
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(url(), "other", PASSWORD));
    }

    Map<String, String> settings() {
        return Map.of(
                "LANDFALL_DATABASE_URL",
                url(),
                "LANDFALL_DATABASE_USER",
                "worker",
                "LANDFALL_DATABASE_PASSWORD",
                PASSWORD,
                "LANDFALL_DATABASE_OWNER",
                "other",
                "LANDFALL_DATABASE_OWNER_PASSWORD",
                PASSWORD);
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "stop", "--pgdata=" + data, "--mode=fast", "--wait");
    }
}
