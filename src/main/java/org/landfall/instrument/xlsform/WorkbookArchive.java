package org.landfall.instrument.xlsform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Opens a zipped workbook without trusting it: counts while unpacking, refuses names that point elsewhere, macros and
 * links to other files, and hands on nothing but the parts that carry cells.
 */
final class WorkbookArchive {
    static final int MAX_FILE = 10_000_000;
    static final int MAX_UNPACKED = 64_000_000;
    static final int MAX_PARTS = 500;
    private static final Pattern CARRIES_CELLS = Pattern.compile(
            "\\[Content_Types]\\.xml|_rels/\\.rels|xl/workbook\\.xml|xl/_rels/workbook\\.xml\\.rels|xl/sharedStrings\\.xml"
                    + "|xl/styles\\.xml|xl/worksheets/[A-Za-z0-9_-]{1,60}\\.xml|content\\.xml|META-INF/manifest\\.xml"
                    + "|([^/]{1,60}/){0,3}[A-Za-z_]{1,60}\\.(csv|CSV)");
    private static final Pattern MACRO =
            Pattern.compile(".*vbaproject.*|(basic|scripts)/(?!.*script-l[bc]\\.xml$|.*dialog-l[bc]\\.xml$).*[^/]");

    private WorkbookArchive() {}

    /** A fresh .xlsx archive of the parts that carry cells. */
    static byte[] cleaned(byte[] file) {
        Map<String, byte[]> parts = parts(file);
        parts.values().forEach(SheetGuard::check);
        return pack(parts);
    }

    /**
     * The parts that carry cells, unpacked.
     *
     * @throws UnreadableWorkbookException with the key of the reason
     */
    static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long left = MAX_UNPACKED;
        int count = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++count > MAX_PARTS) {
                    throw new UnreadableWorkbookException("tooManyParts");
                }
                checkName(entry.getName());
                byte[] content = inflate(zip.getInputStream(entry), left);
                left -= content.length;
                if (CARRIES_CELLS.matcher(entry.getName()).matches() && parts.put(entry.getName(), content) != null) {
                    throw new UnreadableWorkbookException("notWorkbook");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableWorkbookException("notWorkbook");
        }
        return parts;
    }

    static void checkName(String name) {
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.indexOf(0) >= 0) {
            throw new UnreadableWorkbookException("pathNames");
        }
        if (MACRO.matcher(name.toLowerCase(java.util.Locale.ROOT)).matches()) {
            throw new UnreadableWorkbookException("macros");
        }
        if (name.startsWith("xl/externalLinks/")) {
            throw new UnreadableWorkbookException("externalLinks");
        }
    }

    static byte[] inflate(InputStream part, long left) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            if (content.size() + (long) read > left) {
                throw new UnreadableWorkbookException("unpacksTooBig");
            }
            content.write(buffer, 0, read);
        }
        return content.toByteArray();
    }

    private static byte[] pack(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
