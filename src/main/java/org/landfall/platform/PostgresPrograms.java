package org.landfall.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs initdb and pg_ctl. PostgreSQL refuses to run as root, so root runs it without root's powers: in a user
 * namespace of its own or, where containers forbid that, as the owner of the data.
 */
final class PostgresPrograms {
    private static final int NOBODY = 65534;
    private final Path bin;
    private final List<String> prefix;

    PostgresPrograms(Path binaries, Path data) throws IOException {
        this.bin = binaries.resolve("bin");
        this.prefix = "root".equals(System.getProperty("user.name")) ? withoutRoot(data) : List.of();
    }

    /** Runs to the end; the output goes to {@code log}. Returns the exit code. */
    int run(Path log, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LANDFALL"));
        builder.environment().put("LC_ALL", "C");
        return await(builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
    }

    private static List<String> withoutRoot(Path data) throws IOException {
        int owner = Files.exists(data) ? (int) Files.getAttribute(data, "unix:uid") : 0;
        List<String> namespace = List.of("unshare", "-U");
        if (owner == 0 && works(namespace)) {
            return namespace;
        }
        int user = owner == 0 ? NOBODY : owner;
        List<String> otherUser = List.of(
                "setpriv",
                "--reuid=" + user,
                "--regid=" + user,
                "--clear-groups",
                "--securebits=+no_setuid_fixup", // else access(2) would not see the next one
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override"); // the home folder stays closed to everybody else
        if (works(otherUser)) {
            return otherUser;
        }
        throw new StartRefused(
                "PostgreSQL does not run as root, and neither unshare nor setpriv (package util-linux) works here.",
                "Start Landfall as another user, or set LANDFALL_DATABASE_URL to a PostgreSQL 15 or newer.");
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return await(new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD))
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * A start that is broken off interrupts this thread. The program is waited for all the same: nobody would stop a
     * server that it starts afterwards.
     */
    private static int await(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        InterruptedException interruption = null;
        while (true) {
            try {
                int exit = process.waitFor();
                if (interruption == null) {
                    return exit;
                }
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", interruption);
            } catch (InterruptedException e) {
                interruption = e;
            }
        }
    }
}
