package org.landfall.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.landfall.crypto.RootSealing;

/**
 * Puts the root key of a home that nobody uses under a passphrase or another one, and back into the clear. Ends with 0, with 2 when it
 * was called wrongly, with 78 when the operator can mend what is wrong and nothing was changed, and otherwise with 1.
 */
final class SealCommand {
    private static final String USAGE = """
            Usage: landfall seal     puts the root key under a passphrase that every start then asks for
                   landfall reseal   puts it under another passphrase
                   landfall unseal   puts it back into a file""";

    private interface Step {
        String of(RootSealing sealing) throws IOException;
    }

    private SealCommand() {}

    /** @param arguments {@code seal}, {@code reseal} or {@code unseal} */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        return switch (String.join(" ", arguments)) {
            case "seal" ->
                HomeCommand.onAnyDatabase(err, "Nothing was sealed.", asked -> {
                    out.println("The root key " + done(asked, RootSealing::seal)
                            + " is sealed now. Every start asks for the"
                            + " passphrase; without it, only the recovery kit opens this installation.");
                    return HomeCommand.FINE;
                });
            case "reseal" ->
                HomeCommand.onAnyDatabase(err, "The passphrase is the one of before.", asked -> {
                    out.println("The root key " + done(asked, RootSealing::reseal)
                            + " opens with the new passphrase alone. Copies of the file made before still open with the"
                            + " old one.");
                    return HomeCommand.FINE;
                });
            case "unseal" ->
                HomeCommand.onAnyDatabase(err, "Nothing was unsealed.", asked -> {
                    out.println("The root key " + done(asked, RootSealing::unseal)
                            + " lies in a file again: whoever takes the disk has it.");
                    return HomeCommand.FINE;
                });
            default -> {
                err.println(USAGE);
                yield HomeCommand.USAGE;
            }
        };
    }

    private static String done(HomeCommand.Asked asked, Step step) throws IOException {
        Path home = asked.settings().home();
        if (!Files.isDirectory(home.resolve("secrets"))) {
            throw new StartRefused(
                    "There is no installation in " + home + ".",
                    "Name the folder of the installation with LANDFALL_HOME.");
        }
        try (Home held = new Home(asked.settings())) {
            return step.of(RootSealing.of(held.folder(), asked.rootKey(), asked.passphraseFile()));
        }
    }
}
