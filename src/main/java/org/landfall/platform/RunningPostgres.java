package org.landfall.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The embedded server of a Landfall that is running on this home; somebody else starts and stops it. */
record RunningPostgres(int port, Login owner, Login application) implements DatabaseServer {
    private static final int PORT_LINE = 3; // of postmaster.pid

    /** For a home that is in use. */
    static RunningPostgres of(Path home) {
        try {
            List<String> lines = Files.readAllLines(home.resolve("data").resolve("postmaster.pid"));
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            DatabaseSetUp roles = new DatabaseSetUp(home.resolve("secrets"), port);
            return new RunningPostgres(port, roles.owner(), roles.application());
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new StartRefused(
                    "A Landfall is starting or stopping on " + home + " just now.",
                    "Wait until it is ready, or has ended, and try again.",
                    e);
        }
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DatabaseSetUp.DATABASE;
    }

    @Override
    public void close() {}
}
