package org.landfall.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.landfall.analysis.ProtectedTable;
import org.springframework.stereotype.Component;

/** Zips a table, its codebook and the words that explain both. The same table always makes the same bytes. */
@Component
class TablePackage {
    /** 1 January 1980, the first day a zip knows. */
    private static final long NO_TIME = 315_532_800_000L;

    private final ReadMe readMe;

    TablePackage(ReadMe readMe) {
        this.readMe = readMe;
    }

    byte[] zip(ProtectedTable table) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, "table.csv", TableCsv.of(table));
            add(zip, "codebook.csv", CodebookCsv.of(table.variables()));
            add(zip, "README.txt", readMe.of(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
