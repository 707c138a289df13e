package org.landfall.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that somebody else runs; 15 or newer. */
record ExternalPostgres(String url, Login owner, Login application) implements DatabaseServer {
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
        Login owner = new Login(orEmpty(settings.owner()), orEmpty(settings.ownerPassword()));
        Login application = new Login(orEmpty(settings.user()), orEmpty(settings.password()));
        if (owner.user().isBlank() || owner.user().equals(application.user())) {
            throw new StartRefused(
                    "Landfall needs two roles in the database at LANDFALL_DATABASE_URL: one that owns it, and one that"
                            + " works in it and owns nothing.",
                    "Name the owner with LANDFALL_DATABASE_OWNER and LANDFALL_DATABASE_OWNER_PASSWORD, and another role"
                            + " with LANDFALL_DATABASE_USER and LANDFALL_DATABASE_PASSWORD (docs/operations.md).");
        }
        var server = new ExternalPostgres(url, owner, application);
        server.refuseOldOrUnreachable(owner, "LANDFALL_DATABASE_OWNER and LANDFALL_DATABASE_OWNER_PASSWORD");
        server.refuseOldOrUnreachable(application, "LANDFALL_DATABASE_USER and LANDFALL_DATABASE_PASSWORD");
        return server;
    }

    private void refuseOldOrUnreachable(Login login, String settings) {
        try (Connection connection = DriverManager.getConnection(url, login.user(), login.password())) {
            refuseOlder(connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database at LANDFALL_DATABASE_URL does not let Landfall in: "
                            + String.valueOf(e.getMessage()).replace(url, "the address"),
                    "Check LANDFALL_DATABASE_URL, " + settings + ".",
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
