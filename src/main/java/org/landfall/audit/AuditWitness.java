package org.landfall.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.crypto.PrivateFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The file that the operator keeps where nobody who changes the database comes to: each signed head replaces it. That it
 * cannot be written is said, and stops nobody.
 */
@Component
class AuditWitness {
    private static final Logger LOG = LoggerFactory.getLogger(AuditWitness.class);

    private final @Nullable Path file;
    private volatile @Nullable Instant failing;

    AuditWitness(@Value("${landfall.audit.witness:}") String path) {
        this.file =
                path.isBlank() ? null : Path.of(path.strip()).toAbsolutePath().normalize();
    }

    void show(AuditHead head) {
        if (file == null) {
            return;
        }
        try {
            PrivateFile.write(file, head.printed());
            failing = null;
        } catch (IOException | RuntimeException e) {
            if (failing == null) {
                LOG.warn(
                        "The audit head could not be written to LANDFALL_AUDIT_WITNESS ({})",
                        e.getClass().getSimpleName());
                failing = Instant.now();
            }
        }
    }

    boolean chosen() {
        return file != null;
    }

    /** Since when it cannot be written. */
    Optional<Instant> failing() {
        return Optional.ofNullable(failing);
    }
}
