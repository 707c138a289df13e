package org.landfall.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.landfall.crypto.BackupKey;
import org.landfall.crypto.EpochCopy;
import org.landfall.crypto.RecoverySheet;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Makes a sealed backup of a home, beside a running Landfall too; makes and tries the key it is sealed to. Ends with 0,
 * with 2 when it was called wrongly, with 78 when the operator can mend what is wrong, and otherwise with 1.
 */
final class BackupCommand {
    private static final String USAGE = """
            Usage: landfall backup [FILE]                    makes a sealed backup; without FILE in $LANDFALL_HOME/backups
                   landfall backup new-key                   makes a new backup key and its three recovery sheets
                   landfall backup check-kit [SHEET SHEET]   says whether two sheets, typed or from files, open backups""";

    private final PrintStream out;
    private final PrintStream err;

    private BackupCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @param arguments {@code make [FILE]}, {@code new-key} or {@code check-kit [SHEET SHEET]} */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        BackupCommand command = new BackupCommand(out, err);
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        String does = arguments.isEmpty() ? "" : arguments.getFirst() + rest.size();
        return switch (does) {
            case "make0", "make1" ->
                HomeCommand.with(err, "No backup was made.", asked -> command.make(asked.settings(), rest));
            case "new-key0" -> HomeCommand.with(err, "No key was made.", asked -> command.newKey(asked.settings()));
            case "check-kit0", "check-kit2" ->
                HomeCommand.with(
                        err, "The sheets do not open backups.", asked -> command.check(asked.settings(), rest));
            default -> {
                err.println(USAGE);
                yield HomeCommand.USAGE;
            }
        };
    }

    private int make(Settings settings, List<String> rest) throws IOException, SQLException {
        Path file = rest.isEmpty()
                ? ownFile(settings.home())
                : Path.of(rest.getFirst()).toAbsolutePath();
        if (Files.exists(file)) {
            throw new StartRefused("There is a file " + file + " already.", "Nothing was changed. Name another file.");
        }
        if (!Files.isDirectory(file.resolveSibling("."))) {
            throw new StartRefused(
                    "There is no folder " + file.resolveSibling(".").normalize() + ".",
                    "Nothing was changed. Make it, or name a file elsewhere.");
        }
        long began = System.nanoTime();
        try (ConfigurableApplicationContext installation = new SpringApplicationBuilder(ReadingLandfall.class)
                .web(WebApplicationType.NONE)
                .run()) {
            Path secrets = settings.home().resolve("secrets");
            Optional<BackupKey> known = BackupKey.in(secrets);
            BackupKey key = known.isPresent() ? known.get() : BackupKey.make(secrets);
            DatabaseServer server = installation.getBean(DatabaseServer.class);
            BackupMaker.Made made = new BackupMaker(settings.home(), server).make(file, key, _ -> {});
            out.printf(
                    Locale.ROOT,
                    "Backup made: %s, %d files, %d MB, %.1f s, sealed to the backup key %s.%n",
                    file,
                    made.files(),
                    made.bytes() >> 20,
                    (System.nanoTime() - began) / 1e9,
                    key.id());
            remind(secrets);
            remindOfEpochs(installation.getBean(EpochCopy.class));
            return HomeCommand.FINE;
        }
    }

    private void remindOfEpochs(EpochCopy epochs) {
        out.println("It opens only with the epoch keys in " + epochs.original() + ", which are in no backup.");
        out.println(
                epochs.named()
                        ? "LANDFALL_EPOCHS_COPY keeps a second folder of them: see that it is on another disk, and not beside"
                                + " the backups."
                        : "That folder must be carried too: name a second one on another disk, not beside the backups, in"
                                + " LANDFALL_EPOCHS_COPY. If the folder is lost, nobody can read this backup.");
    }

    private static Path ownFile(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            throw new StartRefused(
                    "There is no folder " + home + ".", "Name the folder of the installation with LANDFALL_HOME.");
        }
        Path folder = Files.createDirectories(home.resolve("backups"));
        return new BackupFolder(folder).next(Instant.now());
    }

    private int newKey(Settings settings) throws IOException {
        Path secrets = settings.home().resolve("secrets");
        if (!Files.isDirectory(secrets)) {
            throw new StartRefused(
                    "There is no installation in " + settings.home() + ".",
                    "Name the folder of the installation with LANDFALL_HOME.");
        }
        List<Path> unprinted = RecoverySheet.unprinted(secrets);
        if (!unprinted.isEmpty()) {
            throw new StartRefused(
                    "The sheets of the last backup key still lie in " + secrets + ".",
                    "Nothing was changed. Print them, then delete the files " + unprinted + ".");
        }
        BackupKey key = BackupKey.make(secrets);
        out.println("A new backup key was made (id " + key.id() + "). Backups from now on need its sheets, earlier ones"
                + " the earlier sheets: keep both.");
        remind(secrets);
        return HomeCommand.FINE;
    }

    /** As long as the sheets lie beside the database, whoever steals the disk opens the backups. */
    private void remind(Path secrets) {
        List<Path> unprinted = RecoverySheet.unprinted(secrets);
        if (!unprinted.isEmpty()) {
            out.println("Print " + unprinted + ", give them to three people, then delete these files. Two of the three"
                    + " open a backup; without them nobody does.");
        }
    }

    private int check(Settings settings, List<String> files) throws IOException {
        BackupKey key = BackupKey.in(settings.home().resolve("secrets"))
                .orElseThrow(() -> new StartRefused(
                        "This installation has no backup key yet.", "The first ./landfall backup makes one."));
        RecoverySheet.check(key, TypedSheets.read(files, out));
        out.println("These two sheets open the backups that are sealed to the key " + key.id() + ".");
        return HomeCommand.FINE;
    }
}
