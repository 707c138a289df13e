package org.landfall.platform;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.landfall.audit.OfflineAudit;
import org.landfall.crypto.RootRotation;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives an installation that is stopped a new root key. Ends with 0, with 2 when it was called wrongly, with 78 when it
 * was refused and nothing was changed, and otherwise with 1; whatever happens, the next start or call ends what was begun.
 */
final class RotateRootCommand {
    private static final String USAGE =
            "Usage: landfall rotate-root   gives a stopped Landfall a new root key and prints which page to keep";

    private final PrintStream out;

    private RotateRootCommand(PrintStream out) {
        this.out = out;
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println(USAGE);
            return HomeCommand.USAGE;
        }
        return HomeCommand.onAnyDatabase(
                err, "The root key was not rotated.", asked -> new RotateRootCommand(out).rotate(asked));
    }

    private int rotate(HomeCommand.Asked asked) {
        Path home = asked.settings().home();
        if (!asked.settings().database().external() && Home.inUse(home)) {
            throw running();
        }
        Path ownNext = home.resolve("secrets").resolve("root.key.next");
        boolean begun = Files.exists(ownNext);
        try (ConfigurableApplicationContext installation = new SpringApplicationBuilder(
                        ReadingLandfall.class, RootRotation.class)
                .web(WebApplicationType.NONE)
                .run()) {
            refuseUsed(
                    installation.getBean(JdbcClient.class),
                    installation.getBean(DatabaseServer.class).application().user());
            RootRotation rotation = installation.getBean(RootRotation.class);
            if (rotation.onlyToBeMoved() || begun && !Files.exists(ownNext)) {
                out.println("The rotation that was begun is done: the root key is " + rotation.rootKeyId() + ".");
                return HomeCommand.FINE;
            }
            OfflineAudit audit = new OfflineAudit(installation.getBean(JdbcClient.class));
            tell(rotation.rotate(id -> audit.record("rootKey.rotate", id, Map.of("before", rotation.rootKeyId()))));
            return HomeCommand.FINE;
        }
    }

    /** A node that goes on would wrap new keysets with the old key. */
    private static void refuseUsed(JdbcClient owner, String application) {
        boolean used = owner.sql(
                        "select exists (select from pg_stat_activity where datname = current_database() and usename = ?)")
                .param(application)
                .query(Boolean.class)
                .single();
        if (used) {
            throw running();
        }
    }

    private static StartRefused running() {
        return new StartRefused(
                "A Landfall is running on this database.",
                "Nothing was changed. Stop it, on every node, then call this again.");
    }

    private void tell(RootRotation.Done done) {
        out.println(
                "The root key was rotated: " + done.now() + " opens this installation from now on. Backups made so far"
                        + " open with " + done.before()
                        + " only: keep its printed recovery kit with them, until they are 35 days"
                        + " old.");
        if (!done.ours()) {
            out.println("Keep a copy of the new key where no backup is, and carry it to every node.");
        }
        out.println("Start Landfall, then make a backup at once.");
    }
}
