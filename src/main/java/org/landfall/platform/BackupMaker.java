package org.landfall.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.LongConsumer;
import org.landfall.crypto.BackupKey;
import org.landfall.platform.DatabaseServer.Login;

/** One sealed file of a home whose database runs: the data folder and what is needed to enter it, never the root key. */
final class BackupMaker {
    static final List<String> SECRETS =
            List.of("postgres.password", "database.password", "application.password", "backup.public");

    private static final String SELF = """
            select (select version from flyway_schema_history where success and version is not null
                    order by installed_rank desc limit 1),
                   current_setting('server_version'), (select key_id from crypto.root),
                   (select sum(pg_database_size(oid))::bigint from pg_database)
            """;

    /**
     * What was made.
     *
     * @param bytes that were copied
     * @param size of the sealed file
     * @param sha256 of the sealed file
     */
    record Made(int files, long bytes, long size, String sha256) {}

    private final Path home;
    private final DatabaseServer server;

    BackupMaker(Path home, DatabaseServer server) {
        this.home = home;
        this.server = server;
    }

    /** How much there is to copy, about: the log that is written meanwhile comes on top. */
    long bytes() throws IOException {
        return OnlineCopy.bytes(home.resolve("data"));
    }

    /** @param progress takes how many bytes were copied so far, and breaks it off by throwing: then no file is left */
    Made make(Path file, BackupKey key, LongConsumer progress) throws IOException, SQLException {
        Login login = DatabaseSetUp.superuser(home.resolve("secrets"));
        try (Connection superuser = DriverManager.getConnection(server.url(), login.user(), login.password());
                BackupArchive archive = new BackupArchive(file, key, progress)) {
            archive.manifest(manifest(superuser, key));
            for (String name : SECRETS) {
                archive.copy("secrets/" + name, home.resolve("secrets").resolve(name));
            }
            new OnlineCopy(home.resolve("data"), superuser, archive).take();
            archive.complete();
            return new Made(archive.count(), archive.bytes(), archive.size(), archive.sha256Text());
        }
    }

    private BackupManifest manifest(Connection superuser, BackupKey key) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(SELF)) {
            row.next();
            return new BackupManifest(
                    BackupManifest.FORMAT,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    key.id(),
                    row.getLong(4));
        }
    }
}
