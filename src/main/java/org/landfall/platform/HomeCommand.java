package org.landfall.platform;

import java.io.PrintStream;
import org.landfall.crypto.KeyRefused;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** What the commands on a home have in common: its settings, and how they end. */
final class HomeCommand {
    static final int FINE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    private static final int CONFIGURATION = 78;

    @EnableConfigurationProperties(Settings.class)
    static class OnlySettings {}

    record Asked(Settings settings, String rootKey, String passphraseFile, String epochs) {}

    interface Task {
        int run(Asked asked) throws Exception;
    }

    private HomeCommand() {}

    /** Settings of the embedded database; another PostgreSQL is its own tools' work. */
    static int with(PrintStream err, String what, Task task) {
        return onAnyDatabase(err, what, asked -> {
            if (asked.settings().database().external()) {
                throw new StartRefused(
                        "This installation uses another PostgreSQL (LANDFALL_DATABASE_URL), which Landfall neither backs"
                                + " up nor restores.",
                        "Use that server's own tools: pg_basebackup, or pg_dump and pg_restore.");
            }
            return task.run(asked);
        });
    }

    /** Whichever database the home uses. */
    static int onAnyDatabase(PrintStream err, String what, Task task) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(OnlySettings.class)
                .web(WebApplicationType.NONE)
                .run()) {
            Environment said = context.getEnvironment();
            return task.run(new Asked(
                    context.getBean(Settings.class),
                    said.getProperty("landfall.root-key", ""),
                    said.getProperty("landfall.passphrase-file", ""),
                    said.getProperty("landfall.epochs", "")));
        } catch (StartRefused refused) {
            return refused(err, what, refused.reason(), refused.wayOut());
        } catch (KeyRefused refused) {
            return refused(err, what, refused.reason(), refused.wayOut());
        } catch (Exception failure) {
            return ended(err, what, failure);
        }
    }

    private static int refused(PrintStream err, String what, String reason, String wayOut) {
        err.println(what + " " + reason);
        err.println(wayOut);
        return CONFIGURATION;
    }

    /** A start that was refused has said so itself. */
    private static int ended(PrintStream err, String what, Exception failure) {
        int code = StartFailure.exitCode(failure);
        if (code == CONFIGURATION) {
            return code;
        }
        err.println(
                what + " Something unexpected happened: " + failure.getClass().getSimpleName() + ".");
        return FAILED;
    }
}
