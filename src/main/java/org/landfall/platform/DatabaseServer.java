package org.landfall.platform;

/** Where the database is: a server we run ourselves, or one somebody else runs. Closing stops only our own. */
sealed interface DatabaseServer extends AutoCloseable permits EmbeddedPostgres, ExternalPostgres, RunningPostgres {
    /** JDBC address without credentials. */
    String url();

    /** Owns the tables and changes them; nothing but the migrations enters with it. */
    Login owner();

    /** Reads and writes rows, as far as it is let. */
    Login application();

    /** A role of the server. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    @Override
    void close();
}
