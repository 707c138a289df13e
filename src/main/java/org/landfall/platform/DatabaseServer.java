package org.landfall.platform;

/** Where the database is: a server we run ourselves, or one somebody else runs. Closing stops only our own. */
sealed interface DatabaseServer extends AutoCloseable permits EmbeddedPostgres, ExternalPostgres, RunningPostgres {
    /** JDBC address without credentials. */
    String url();

    String user();

    String password();

    @Override
    void close();
}
