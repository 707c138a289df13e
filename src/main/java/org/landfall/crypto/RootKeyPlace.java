package org.landfall.crypto;

import java.nio.file.Path;

/**
 * Which root key an installation has, without opening its database.
 *
 * @param file where it lies
 * @param id tells nothing about it
 */
public record RootKeyPlace(Path file, String id) {
    /**
     * @param rootKey the file an operator named; empty means the installation's own
     * @throws KeyRefused when there is none, or others can read it
     */
    public static RootKeyPlace of(Path home, String rootKey) {
        RootKeyFile file = new KeySettings(home, rootKey).file();
        RootKey key = file.read()
                .orElseThrow(() -> new KeyRefused(
                        "There is no root key in " + file.path()
                                + ", and what a backup holds cannot be read without it.",
                        "Nothing was changed. Write the key from the recovery kit into that file (chmod 600), or name"
                                + " another file with LANDFALL_ROOT_KEY."));
        return new RootKeyPlace(file.path(), key.id());
    }
}
