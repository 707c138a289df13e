package org.landfall.platform;

import java.time.Duration;

/**
 * A backup that was made.
 *
 * @param file its name in the folder
 * @param size of the sealed file
 * @param sha256 of the sealed file, to compare a copy of it with
 */
public record BackupResult(String file, long size, String sha256, Duration took) {}
