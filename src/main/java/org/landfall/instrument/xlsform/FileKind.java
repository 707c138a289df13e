package org.landfall.instrument.xlsform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What a questionnaire is handed in as. Told from the content: a name says nothing about a file. */
public enum FileKind {
    XLSX(".xlsx"),
    XLS(".xls"),
    ODS(".ods"),
    CSV(".csv"),
    /** One .csv file for each sheet, named after it. */
    ZIPPED_CSV(".zip"),
    XFORM(".xml");

    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int BEGINNING = 1_000;

    private final String extension;

    FileKind(String extension) {
        this.extension = extension;
    }

    /** What the name of such a file ends in, with its point. */
    public String extension() {
        return extension;
    }

    /**
     * @throws UnreadableWorkbookException when it is none of them, or larger than any questionnaire
     */
    public static FileKind of(byte[] file) {
        if (file.length > WorkbookArchive.MAX_FILE) {
            throw new UnreadableWorkbookException("fileTooBig");
        }
        if (file.length > 3 && file[0] == 'P' && file[1] == 'K') {
            return ofParts(partNames(file));
        }
        if (beginsWith(file, COMPOUND)) {
            return XLS;
        }
        String beginning = new String(file, 0, Math.min(file.length, BEGINNING), StandardCharsets.UTF_8);
        if (beginning.replace("\uFEFF", "").stripLeading().startsWith("<")) {
            return XFORM;
        }
        if (CsvReader.recognises(file)) {
            return CSV;
        }
        throw new UnreadableWorkbookException("notWorkbook");
    }

    private static FileKind ofParts(List<String> names) {
        if (names.contains("xl/workbook.xml")) {
            return XLSX;
        }
        if (names.contains("content.xml")) {
            return ODS;
        }
        if (names.stream()
                .anyMatch(name -> name.toLowerCase(java.util.Locale.ROOT).endsWith("survey.csv"))) {
            return ZIPPED_CSV;
        }
        throw new UnreadableWorkbookException("notWorkbook");
    }

    private static List<String> partNames(byte[] file) {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            return Collections.list(zip.getEntries()).stream()
                    .map(ZipArchiveEntry::getName)
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableWorkbookException("notWorkbook");
        }
    }

    private static boolean beginsWith(byte[] file, byte[] magic) {
        return file.length >= magic.length && java.util.Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }
}
