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

/**
 * Role and database of the application inside the embedded server, and the passwords of both. Completed again on every
 * start, so a start killed half-way is mended by the next. Remembers the identity of the data folder, because a folder
 * that went missing would otherwise come back as an empty database with no error.
 */
final class DatabaseSetUp {
    static final String SUPERUSER = "postgres";
    static final String ROLE = "landfall";
    static final String DATABASE = "landfall";

    private final Path superuserPassword;
    private final Path rolePassword;
    private final Path identity;
    private final int port;

    DatabaseSetUp(Path secrets, int port) {
        this.superuserPassword = secrets.resolve("postgres.password");
        this.rolePassword = secrets.resolve("database.password");
        this.identity = secrets.resolve("database.id");
        this.port = port;
    }

    Path superuserPasswordFile() {
        SecretFile.passwordIn(superuserPassword);
        return superuserPassword;
    }

    String rolePassword() {
        return SecretFile.passwordIn(rolePassword);
    }

    /** Data without its passwords, or passwords without their data: one of the two was moved or lost. */
    void refuseMissingPart(Path data) {
        boolean hasData = Files.exists(data.resolve("PG_VERSION"));
        if (Files.exists(identity) && !hasData) {
            throw new StartRefused(
                    "This installation had a database in " + data + ", and it is not there any more.",
                    "Put the folder back or restore a backup; for a new installation choose an empty LANDFALL_HOME.");
        }
        if (hasData && (!Files.exists(superuserPassword) || lacksRolePassword())) {
            throw new StartRefused(
                    "There is a database in " + data + ", but its passwords in " + superuserPassword.getParent()
                            + " are missing.",
                    "Nothing was changed. Put the folder back; for a new installation choose an empty LANDFALL_HOME.");
        }
    }

    private boolean lacksRolePassword() {
        return Files.exists(identity) && !Files.exists(rolePassword);
    }

    void complete() throws SQLException, IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection =
                        DriverManager.getConnection(url, SUPERUSER, SecretFile.passwordIn(superuserPassword));
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT FROM pg_roles WHERE rolname = '" + ROLE + "'")) {
                statement.execute("CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + rolePassword() + "'");
            }
            if (!exists(statement, "SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + ROLE);
            }
            remember(statement);
        }
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
