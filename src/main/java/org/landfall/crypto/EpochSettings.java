package org.landfall.crypto;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys of epochs lie.
 *
 * @param home folder of the installation
 * @param epochs a folder that every node of an installation reaches; empty means {@code <home>/secrets/epochs}
 * @param epochsCopy a second folder that is kept the same; empty means none
 */
@ConfigurationProperties("landfall")
record EpochSettings(
        @DefaultValue("./home") Path home,
        @DefaultValue("") String epochs,
        @DefaultValue("") String epochsCopy) {
    EpochFolder folder() {
        Path own = epochs.isBlank() ? home.resolve("secrets").resolve("epochs") : Path.of(epochs);
        return new EpochFolder(own.toAbsolutePath().normalize());
    }
}
