package org.landfall.platform;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Before the first migration: says what will be done, and refuses a database that a newer Landfall has worked on. */
final class SchemaCheck {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaCheck.class);

    private final Flyway flyway;

    SchemaCheck(Flyway flyway) {
        this.flyway = flyway;
    }

    void refuseNewer() {
        Optional<MigrationVersion> known = newest(Arrays.stream(flyway.info().all())
                .filter(one -> one.getState().isResolved())
                .toList());
        Optional<MigrationVersion> found = newest(List.of(flyway.info().applied()));
        if (found.isPresent() && (known.isEmpty() || found.get().isNewerThan(known.get()))) {
            throw new StartRefused(
                    "The database is at version " + found.get() + ", and this Landfall knows versions up to "
                            + known.map(MigrationVersion::toString).orElse("none")
                            + " only: a newer Landfall has worked on it.",
                    "Nothing was changed. Start the newer Landfall again, or restore a backup that this one made.");
        }
    }

    /** An empty database has nothing to lose, so nothing is said. */
    void announce() {
        List<MigrationInfo> pending = List.of(flyway.info().pending());
        newest(List.of(flyway.info().applied())).filter(_ -> !pending.isEmpty()).ifPresent(from -> {
            String to = newest(pending).map(MigrationVersion::toString).orElse("");
            Console.say("Bringing the database from version " + from + " to " + to + " (" + pending.size()
                    + " steps, all of them or none) …");
            LOG.info("Migrating the schema from version {} to {} in {} steps", from, to, pending.size());
        });
    }

    private static Optional<MigrationVersion> newest(List<MigrationInfo> migrations) {
        return migrations.stream()
                .flatMap(one -> Optional.ofNullable(one.getVersion()).stream())
                .max(Comparator.naturalOrder());
    }
}
