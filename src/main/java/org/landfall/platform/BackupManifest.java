package org.landfall.platform;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;

/**
 * What a backup says of itself before anything else in it.
 *
 * @param madeAt when the copying began, as ISO 8601
 * @param schema the version of the database
 * @param rootKey the id of the key that the records are sealed with; the key itself is in no backup
 * @param bytes what the databases took on the disk
 */
record BackupManifest(
        int format, String madeAt, String schema, String postgresql, String rootKey, String backupKey, long bytes) {
    static final String NAME = "manifest.json";
    static final int FORMAT = 1;

    boolean newerThan(MigrationVersion known) {
        return format > FORMAT || MigrationVersion.fromVersion(schema).isNewerThan(known);
    }

    /** The last entry: everything that was copied. */
    record Contents(int count, List<Entry> files) {
        static final String NAME = "contents.json";
    }

    record Entry(String path, long size, String sha256) {}
}
