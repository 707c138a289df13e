package org.landfall.crypto;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the root key is.
 *
 * @param home folder of the installation
 * @param rootKey a file; empty means {@code <home>/secrets/root.key}, which the first start makes
 */
@ConfigurationProperties("landfall")
record KeySettings(
        @DefaultValue("./home") Path home, @DefaultValue("") String rootKey) {
    KeySettings {
        home = home.toAbsolutePath().normalize();
    }

    RootKeyFile file() {
        Path secrets = home.resolve("secrets");
        return rootKey.isBlank()
                ? new RootKeyFile(secrets.resolve("root.key"), true)
                : new RootKeyFile(Path.of(rootKey).toAbsolutePath().normalize(), false);
    }

    /** Whoever copies the folder of the installation has the key with it. */
    boolean keyInHome() {
        return rootKey.isBlank()
                || Path.of(rootKey).toAbsolutePath().normalize().startsWith(home);
    }

    RecoveryKit recoveryKit() {
        return new RecoveryKit(home.resolve("secrets").resolve("recovery-kit.txt"));
    }
}
