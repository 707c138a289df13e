package org.landfall.crypto;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the root key is.
 *
 * @param home folder of the installation
 * @param rootKey a file; empty means {@code <home>/secrets/root.key}, which the first start makes
 * @param passphraseFile a file or pipe with the passphrase of a sealed one; empty means a credential of the service
 *     manager, or the terminal
 */
@ConfigurationProperties("landfall")
record KeySettings(
        @DefaultValue("./home") Path home,
        @DefaultValue("") String rootKey,
        @DefaultValue("") String passphraseFile) {
    KeySettings {
        home = home.toAbsolutePath().normalize();
    }

    RootKeyFile file() {
        Path secrets = home.resolve("secrets");
        return named()
                ? new RootKeyFile(Path.of(rootKey).toAbsolutePath().normalize(), false)
                : new RootKeyFile(secrets.resolve("root.key"), true);
    }

    SealedRootFile sealed() {
        return new SealedRootFile(home.resolve("secrets").resolve("root.sealed"));
    }

    boolean named() {
        return !rootKey.isBlank();
    }

    /** @throws KeyRefused when the operator named another file than the sealed one that is there */
    RootKeySource source() {
        if (!sealed().exists()) {
            return file();
        }
        if (named()) {
            throw new KeyRefused(
                    "LANDFALL_ROOT_KEY names " + file().path() + ", but this installation's root key is sealed in "
                            + sealed().path() + ".",
                    "Nothing was changed. Leave LANDFALL_ROOT_KEY out to start with the passphrase, or move the sealed file"
                            + " away.");
        }
        return new SealedRoot(sealed(), file(), Passphrases.of(passphraseFile));
    }

    /** As the files are now. */
    RootKeyLies lies() {
        if (!file().path().startsWith(home)) {
            return RootKeyLies.ELSEWHERE;
        }
        return sealed().exists() && !Files.exists(file().path()) ? RootKeyLies.SEALED : RootKeyLies.IN_HOME;
    }

    RecoveryKit recoveryKit() {
        return new RecoveryKit(home.resolve("secrets").resolve("recovery-kit.txt"));
    }
}
