package org.landfall.instrument.xlsform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A form with the files beside it, as field tools zip them: the form at the top, the rest in folders. Of a path only the
 * last name counts; a path that points elsewhere is refused.
 *
 * @param files by name
 */
public record FormPackage(byte[] form, Map<String, byte[]> files) {
    public static final int MAX_FILE = 30_000_000;
    private static final List<String> FORMS = List.of(".xlsx", ".xls", ".ods", ".xml", ".csv");

    /**
     * A file that is a form itself is a package without files.
     *
     * @throws UnreadableWorkbookException with the key of the reason
     */
    public static FormPackage open(byte[] file) {
        if (file.length > MAX_FILE) {
            throw new UnreadableWorkbookException("packageTooBig");
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            return new FormPackage(file, Map.of());
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.stream().anyMatch(entry -> marksForm(entry.getName()))) {
                return new FormPackage(file, Map.of());
            }
            return unpacked(zip, entries);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableWorkbookException("notWorkbook");
        }
    }

    /** A zip of this and its files. */
    public byte[] zipped(String formName) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, formName, form);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, "media/" + file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static boolean marksForm(String name) {
        return name.equals("xl/workbook.xml")
                || name.equals("content.xml")
                || name.toLowerCase(Locale.ROOT).endsWith("survey.csv");
    }

    private static FormPackage unpacked(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
        if (entries.size() > WorkbookArchive.MAX_PARTS) {
            throw new UnreadableWorkbookException("tooManyParts");
        }
        Map<String, byte[]> contents = new LinkedHashMap<>();
        long left = WorkbookArchive.MAX_UNPACKED;
        for (ZipArchiveEntry entry : entries) {
            WorkbookArchive.checkName(entry.getName());
            if (!entry.isDirectory() && !hidden(entry.getName())) {
                byte[] content = WorkbookArchive.inflate(zip.getInputStream(entry), left);
                left -= content.length;
                if (contents.put(entry.getName(), content) != null) {
                    throw new UnreadableWorkbookException("packageTwice");
                }
            }
        }
        String form = formAmong(contents);
        byte[] formBytes = contents.remove(form);
        Map<String, byte[]> files = new LinkedHashMap<>();
        contents.forEach((path, content) -> {
            if (files.put(path.substring(path.lastIndexOf('/') + 1), content) != null) {
                throw new UnreadableWorkbookException("packageTwice");
            }
        });
        return new FormPackage(formBytes == null ? new byte[0] : formBytes, files);
    }

    /** The one nearest the top; a workbook before an XForm, since .xml and .csv files are lists too. */
    private static String formAmong(Map<String, byte[]> contents) {
        int top = contents.keySet().stream()
                .mapToInt(FormPackage::depth)
                .min()
                .orElseThrow(() -> new UnreadableWorkbookException("packageWithoutForm"));
        for (String ending : FORMS) {
            List<String> found = contents.keySet().stream()
                    .filter(name ->
                            depth(name) == top && name.toLowerCase(Locale.ROOT).endsWith(ending))
                    .filter(name -> isForm(contents.getOrDefault(name, new byte[0])))
                    .toList();
            if (found.size() > 1) {
                throw new UnreadableWorkbookException("packageWithForms");
            }
            if (!found.isEmpty()) {
                return found.getFirst();
            }
        }
        throw new UnreadableWorkbookException("packageWithoutForm");
    }

    private static boolean isForm(byte[] content) {
        try {
            FileKind kind = FileKind.of(content);
            return kind != FileKind.XFORM
                    || new String(content, java.nio.charset.StandardCharsets.UTF_8)
                            .contains("http://www.w3.org/2002/xforms");
        } catch (UnreadableWorkbookException e) {
            return false;
        }
    }

    private static int depth(String name) {
        return (int) name.chars().filter(c -> c == '/').count();
    }

    /** What computers add by themselves. */
    private static boolean hidden(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }
}
