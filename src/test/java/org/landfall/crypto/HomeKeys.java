package org.landfall.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For tests that look at what an installation has stored: opens records as the installation itself does. */
public final class HomeKeys {
    private HomeKeys() {}

    /** @param home its folder, with the root key in it */
    public static RecordCipher of(Path home, JdbcClient database) throws IOException {
        RootKey root =
                RootKey.parse(Files.readString(home.resolve("secrets/root.key")).strip());
        return new RecordCipher(
                new Keysets(database, root, new NoTransactions()),
                new Epochs(new EpochFolder(home.resolve("secrets/epochs")), database, new NoTransactions()));
    }
}
