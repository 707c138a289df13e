package org.landfall.crypto;

import java.io.IOException;
import java.nio.file.Path;

/** The page to print and keep elsewhere: without the root key a copy of the database is worth nothing. */
record RecoveryKit(Path path) {
    void write(RootKey key, Path keyFile) {
        String page = """
                LANDFALL - RECOVERY KIT

                Key id    %s
                Key file  %s
                Key       %s

                Everything recorded in this installation is sealed with this key. If the key file is
                lost, nobody can read the interviews again, and no backup helps.

                1. Print this page, put it in a sealed envelope, keep it in another building.
                2. Then delete this file: %s
                3. To recover, write the key into the key file (chmod 600) and start Landfall.
                """.formatted(key.id(), keyFile, key.secretText().replaceAll("(.{4})(?=.)", "$1 "), path);
        try {
            PrivateFile.write(path, page);
            System.out.printf(
                    "A root key was made (id %s). Print %s, keep it elsewhere, then delete that file.%n",
                    key.id(), path);
        } catch (IOException e) {
            System.out.printf("A root key was made (id %s). Keep a copy of %s elsewhere.%n", key.id(), keyFile);
        }
    }
}
