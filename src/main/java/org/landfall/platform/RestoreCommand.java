package org.landfall.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.landfall.crypto.RecoverySheet;
import org.landfall.crypto.RootKeyPlace;

/**
 * Restores a sealed backup into a home without a database. Ends with 0, with 2 when it was called wrongly, with 78 when
 * it was refused and nothing was changed, and otherwise with 1.
 */
final class RestoreCommand {
    private static final String USAGE = """
            Usage: landfall restore FILE [SHEET SHEET]   restores a backup into the empty home $LANDFALL_HOME with two
                                                         recovery sheets, typed or from files, and the root key""";

    private final PrintStream out;
    private final List<String> sheets;

    private RestoreCommand(PrintStream out, List<String> sheets) {
        this.out = out;
        this.sheets = sheets;
    }

    /** @param arguments {@code from FILE [SHEET SHEET]} */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if ((arguments.size() != 2 && arguments.size() != 4)
                || !arguments.getFirst().equals("from")) {
            err.println(USAGE);
            return HomeCommand.USAGE;
        }
        RestoreCommand command = new RestoreCommand(out, arguments.subList(2, arguments.size()));
        Path file = Path.of(arguments.get(1)).toAbsolutePath();
        return HomeCommand.with(err, "Nothing was restored.", asked -> command.restore(asked, file));
    }

    private int restore(HomeCommand.Asked asked, Path file) throws IOException {
        Path home = asked.settings().home();
        if (!Files.isRegularFile(file)) {
            throw new StartRefused("There is no file " + file + ".", "Nothing was changed. Name the backup.");
        }
        Restore.refuseUsed(home);
        RootKeyPlace rootKey = RootKeyPlace.of(home, asked.rootKey(), asked.passphraseFile());
        Restore.Done done = new Restore(asked.settings(), rootKey, asked.epochs()).from(file, this::ask);
        out.println("Restored to " + home + " as it was at " + done.backup().madeAt() + ": the database opened with the"
                + " root key " + rootKey.id() + ".");
        out.println(
                done.logIntact()
                        ? "The audit log is as it was written. Start Landfall with ./landfall serve."
                        : "The audit log in this backup is NOT as it was written: ./landfall audit verify says where.");
        if (!rootKey.sealed()) {
            out.println("The root key lies in " + rootKey.file() + ": ./landfall seal puts it under a passphrase.");
        }
        return HomeCommand.FINE;
    }

    private List<RecoverySheet> ask(String keyId) {
        if (sheets.isEmpty()) {
            out.println("This backup needs two sheets of the backup key " + keyId + ".");
        }
        try {
            return TypedSheets.read(sheets, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
