package org.landfall.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that somebody else runs; 15 or newer. */
record ExternalPostgres(String url, String user, String password) implements DatabaseServer {
    private static final int OLDEST = 15;
    private static final String PREFIX = "jdbc:postgresql:";

    static ExternalPostgres reached(Settings.Database settings) {
        String address = String.valueOf(settings.url()).strip();
        String url = address.startsWith("postgresql:") ? "jdbc:" + address : address;
        if (!url.startsWith(PREFIX)) {
            throw new StartRefused(
                    "LANDFALL_DATABASE_URL is no address of a PostgreSQL.",
                    "Write it as jdbc:postgresql://host:5432/database.");
        }
        var server = new ExternalPostgres(url, orEmpty(settings.user()), orEmpty(settings.password()));
        server.refuseOldOrUnreachable();
        return server;
    }

    private void refuseOldOrUnreachable() {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            refuseOlder(connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database at LANDFALL_DATABASE_URL does not let Landfall in: "
                            + String.valueOf(e.getMessage()).replace(url, "the address"),
                    "Check LANDFALL_DATABASE_URL, LANDFALL_DATABASE_USER and LANDFALL_DATABASE_PASSWORD.",
                    e);
        }
    }

    static void refuseOlder(int major) {
        if (major < OLDEST) {
            throw new StartRefused(
                    "The database at LANDFALL_DATABASE_URL is PostgreSQL " + major + ".",
                    "Landfall needs PostgreSQL " + OLDEST + " or newer.");
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public void close() {}
}
