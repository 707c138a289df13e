package org.landfall.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.landfall.crypto.RecoverySheet;
import org.landfall.crypto.SheetReader;

/** Two recovery sheets, from files or from the keyboard. */
final class TypedSheets {
    private TypedSheets() {}

    /** @param files two, or none */
    static List<RecoverySheet> read(List<String> files, PrintStream out) throws IOException {
        if (!files.isEmpty()) {
            return List.of(inFile(files.getFirst()), inFile(files.getLast()));
        }
        Iterator<String> keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .lines()
                .iterator();
        SheetReader reader = new SheetReader(keyboard);
        out.println("Type the six lines of one sheet as they are printed, from “key” to line 4:");
        RecoverySheet first = reader.next();
        out.println("Now those of another sheet:");
        return List.of(first, reader.next());
    }

    private static RecoverySheet inFile(String name) throws IOException {
        Path file = Path.of(name);
        if (!Files.isReadable(file)) {
            throw new StartRefused("The sheet " + file + " cannot be read.", "Nothing was changed. Name its file.");
        }
        return new SheetReader(Files.readAllLines(file).iterator()).next();
    }
}
