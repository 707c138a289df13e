package org.landfall.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.landfall.crypto.PrivateFile;
import org.landfall.platform.DatabaseServer.Login;

/**
 * The database inside the embedded server and its two roles: the one that owns it and migrates, and the application's,
 * which owns nothing. Also their passwords. Completed again on every
 * start, so a start killed half-way is mended by the next. Remembers the identity of the data folder, because a folder
 * that went missing would otherwise come back as an empty database with no error.
 */
final class DatabaseSetUp {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "landfall";
    static final String APPLICATION = "landfall_application";
    static final String DATABASE = "landfall";

    private static final String SUPERUSER_PASSWORD = "postgres.password";

    private final Path superuserPassword;
    private final Path ownerPassword;
    private final Path applicationPassword;
    private final Path identity;
    private final int port;

    DatabaseSetUp(Path secrets, int port) {
        this.superuserPassword = secrets.resolve(SUPERUSER_PASSWORD);
        this.ownerPassword = secrets.resolve("database.password");
        this.applicationPassword = secrets.resolve("application.password");
        this.identity = secrets.resolve("database.id");
        this.port = port;
    }

    Path superuserPasswordFile() {
        SecretFile.passwordIn(superuserPassword);
        return superuserPassword;
    }

    /** Of a home that has a database. */
    static Login superuser(Path secrets) {
        return new Login(SUPERUSER, SecretFile.passwordIn(secrets.resolve(SUPERUSER_PASSWORD)));
    }

    Login owner() {
        return new Login(OWNER, SecretFile.passwordIn(ownerPassword));
    }

    Login application() {
        return new Login(APPLICATION, SecretFile.passwordIn(applicationPassword));
    }

    /** Data without its passwords, or passwords without their data: one of the two was moved or lost. */
    void refuseMissingPart(Path data) {
        boolean hasData = Files.exists(data.resolve("PG_VERSION"));
        if (Files.exists(identity) && !hasData) {
            throw new StartRefused(
                    "This installation had a database in " + data + ", and it is not there any more.",
                    "Put the folder back or restore a backup; for a new installation choose an empty LANDFALL_HOME.");
        }
        if (hasData && (!Files.exists(superuserPassword) || lacksOwnerPassword())) {
            throw new StartRefused(
                    "There is a database in " + data + ", but its passwords in " + superuserPassword.getParent()
                            + " are missing.",
                    "Nothing was changed. Put the folder back; for a new installation choose an empty LANDFALL_HOME.");
        }
    }

    private boolean lacksOwnerPassword() {
        return Files.exists(identity) && !Files.exists(ownerPassword);
    }

    void complete() throws SQLException, IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection =
                        DriverManager.getConnection(url, SUPERUSER, SecretFile.passwordIn(superuserPassword));
                Statement statement = connection.createStatement()) {
            completeRole(statement, owner());
            completeRole(statement, application());
            if (!exists(statement, "SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            }
            remember(statement);
        }
    }

    private static void completeRole(Statement statement, Login login) throws SQLException {
        boolean known = exists(statement, "SELECT FROM pg_roles WHERE rolname = '" + login.user() + "'");
        statement.execute((known ? "ALTER" : "CREATE") + " ROLE " + login.user() + " LOGIN NOSUPERUSER NOBYPASSRLS"
                + " NOCREATEDB NOCREATEROLE PASSWORD '" + login.password() + "'");
    }

    private void remember(Statement statement) throws SQLException, IOException {
        try (ResultSet row = statement.executeQuery("SELECT system_identifier FROM pg_control_system()")) {
            row.next();
            String found = row.getString(1);
            if (!Files.exists(identity)) {
                PrivateFile.write(identity, found + "\n");
            } else if (!Files.readString(identity).strip().equals(found)) {
                throw new StartRefused(
                        "The database in this home is not the one that was set up here.",
                        "Nothing was changed. Put the right data folder back, or choose another LANDFALL_HOME.");
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
