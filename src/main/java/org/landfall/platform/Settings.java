package org.landfall.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets by environment or {@code .env}; {@code .env.example} names every one.
 *
 * @param home everything this installation keeps on disk
 * @param binaries where the embedded PostgreSQL is unpacked; empty means {@code <home>/pg}
 * @param backupStamp a file that the operator's own backup touches when it has ended well; empty means none is named
 * @param metricsPort of 127.0.0.1, where figures are told; null means nowhere
 */
@ConfigurationProperties("landfall")
record Settings(
        @DefaultValue("./home") Path home,
        @DefaultValue("") String binaries,
        @DefaultValue("") String backupStamp,
        @Nullable Integer metricsPort,
        @DefaultValue Database database) {

    Settings {
        home = home.toAbsolutePath().normalize();
    }

    Path binariesFolder() {
        return binaries.isBlank()
                ? home.resolve("pg")
                : Path.of(binaries).toAbsolutePath().normalize();
    }

    /** An external PostgreSQL, with the role that works in it and the one that owns it; without an address the embedded one is used. */
    record Database(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @Nullable String owner,
            @Nullable String ownerPassword,
            @DefaultValue("16") int pool) {
        boolean external() {
            return url != null && !url.isBlank();
        }
    }
}
