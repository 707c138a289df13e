package org.landfall.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A workbook without the moment at which it was written, so that the same tables are the same file. */
final class TimelessWorkbook {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String MOMENT = "(<dcterms:created[^>]*>)[^<]*";

    private TimelessWorkbook() {}

    /** @param created what the workbook says instead */
    static byte[] of(byte[] workbook, Instant created) {
        var files = new ArrayList<PackagedFile>();
        try (var zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var file = new PackagedFile(
                        entry.getName(), zip.getInputStream(entry).readAllBytes());
                files.add(file.path().equals(PROPERTIES) ? dated(file, created) : file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PackageZip.of(List.copyOf(files));
    }

    private static PackagedFile dated(PackagedFile file, Instant created) {
        var text = new String(file.bytes(), StandardCharsets.UTF_8);
        return PackagedFile.text(
                file.path(), text.replaceFirst(MOMENT, "$1" + created.truncatedTo(ChronoUnit.SECONDS)));
    }
}
