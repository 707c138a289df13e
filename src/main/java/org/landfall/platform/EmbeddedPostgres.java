package org.landfall.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL as a child of this application: what it acknowledges is on disk, it listens on loopback only, nobody
 * enters without a password, and a server left over by a killed application is stopped first.
 */
final class EmbeddedPostgres implements DatabaseServer {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int LOOKS_SECONDS = 1;

    /** Nothing acknowledged is lost, nothing written by a person reaches the server's log. */
    private static final List<String> OPTIONS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "timezone=UTC",
            "log_min_error_statement=panic",
            "log_parameter_max_length_on_error=0",
            "log_error_verbosity=terse",
            "log_checkpoints=off");

    private final Home home;
    private final PostgresPrograms programs;
    private final DatabaseSetUp setUp;
    private final int port;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("postgres").factory());
    private boolean running;
    private boolean closed;
    private boolean gone;

    private EmbeddedPostgres(Home home, Path binariesFolder) throws IOException {
        this.home = home;
        this.programs = new PostgresPrograms(PostgresBinaries.unpackedIn(binariesFolder), home.data());
        this.port = freePort();
        this.setUp = new DatabaseSetUp(home.secrets(), port);
    }

    static EmbeddedPostgres start(Home home, Path binariesFolder) {
        try {
            EmbeddedPostgres server = new EmbeddedPostgres(home, binariesFolder);
            SpringApplication.getShutdownHandlers().add(server::close); // a start that is broken off leaves none behind
            server.open();
            server.watch.scheduleWithFixedDelay(server::look, LOOKS_SECONDS, LOOKS_SECONDS, TimeUnit.SECONDS);
            return server;
        } catch (IOException e) {
            throw new StartRefused(
                    "The embedded PostgreSQL could not be prepared in " + home.folder() + ": " + e.getMessage() + ".",
                    "Check that the disk has space and that this user may write there.",
                    e);
        }
    }

    private synchronized void open() throws IOException {
        setUp.refuseMissingPart(home.data());
        initialise();
        new Postmaster(home.data()).stopOrphan();
        if (closed) {
            throw new IOException("the application is stopping");
        }
        start();
        try {
            setUp.complete();
        } catch (SQLException e) {
            close();
            throw refused("The embedded PostgreSQL started but could not be set up: " + e.getMessage() + ".");
        }
    }

    private void initialise() throws IOException {
        Path draft = home.data().resolveSibling("data.new");
        FileSystemUtils.deleteRecursively(draft);
        if (Files.exists(home.data().resolve("PG_VERSION"))) {
            return;
        }
        refuseForeignFiles();
        Console.say("Preparing an empty database in " + home.data() + " …");
        String[] arguments = {
            "--pgdata=" + draft,
            "--username=" + DatabaseSetUp.SUPERUSER,
            "--pwfile=" + setUp.superuserPasswordFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--data-checksums"
        };
        if (programs.run(home.databaseLog(), "initdb", arguments) != 0) {
            throw refused("The embedded PostgreSQL could not make a database in " + draft + ".");
        }
        Files.deleteIfExists(home.data());
        Files.move(draft, home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseForeignFiles() throws IOException {
        if (!Files.exists(home.data())) {
            return;
        }
        try (Stream<Path> files = Files.list(home.data())) {
            if (files.findAny().isPresent()) {
                throw new StartRefused(
                        "The folder " + home.data() + " holds files but no database.",
                        "Move them away, or choose another folder with LANDFALL_HOME.");
            }
        }
    }

    private void start() throws IOException {
        StringBuilder options = new StringBuilder("-p " + port);
        OPTIONS.forEach(option -> options.append(" -c ").append(option));
        running = true;
        int exit = programs.run(
                home.databaseLog(),
                "pg_ctl",
                "start",
                "--pgdata=" + home.data(),
                "--log=" + home.databaseLog(),
                "--wait",
                "--timeout=120",
                "--options=" + options);
        if (exit != 0) {
            running = false;
            throw refused("The embedded PostgreSQL did not start.");
        }
    }

    /** A server that died, by a full disk or by somebody's hand, is started again, as often as it takes. */
    synchronized void look() {
        if (closed || !running || new Postmaster(home.data()).alive()) {
            return;
        }
        if (!gone) {
            LOG.error("The embedded PostgreSQL died and is started again; its own words are in postgresql.log");
        }
        gone = true;
        try {
            start();
            gone = false;
            LOG.warn("The embedded PostgreSQL runs again");
        } catch (IOException | StartRefused e) {
            running = true; // the next look tries again
        }
    }

    private StartRefused refused(String reason) {
        return new StartRefused(reason, "Its own words are at the end of " + home.databaseLog() + ".");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DatabaseSetUp.DATABASE;
    }

    @Override
    public Login owner() {
        return setUp.owner();
    }

    @Override
    public Login application() {
        return setUp.application();
    }

    @Override
    public synchronized void close() {
        closed = true;
        watch.shutdown();
        if (!running) {
            return;
        }
        running = false;
        try {
            programs.run(
                    home.databaseLog(),
                    "pg_ctl",
                    "stop",
                    "--pgdata=" + home.data(),
                    "--mode=fast",
                    "--wait",
                    "--timeout=120");
        } catch (IOException e) {
            Console.say("The embedded PostgreSQL could not be stopped; the next start will do it.");
        }
    }
}
