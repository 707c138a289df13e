package org.landfall.instrument.xlsform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.landfall.instrument.Compilation;
import org.landfall.instrument.InstrumentCompiler;

/** What was said of .xlsx files made to harm, of the other kinds. */
class HostileSheetsTest {
    /** On a machine that has read such files before. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final List<Table> FORM = MarkdownForm.named("plain").tables();
    private static final String CELL = "<table:table-cell><text:p>x</text:p></table:table-cell>";

    @BeforeAll
    static void suchFilesWereReadBefore() {
        for (byte[] file : List.of(OtherFormats.xls(FORM), OtherFormats.csv(FORM), OtherFormats.ods(FORM))) {
            InstrumentCompiler.compile(file);
        }
    }

    private static void refused(byte[] file, String key) {
        long start = System.nanoTime();
        assertThat(InstrumentCompiler.compile(file))
                .isInstanceOfSatisfying(
                        Compilation.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .containsExactly("instrument.problem." + key));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    private static byte[] ods(String rows) {
        return OtherFormats.odsOf("<table:table table:name=\"survey\">" + rows + "</table:table>");
    }

    @Test
    void filesThatEndTooEarlyAreRefused() {
        for (byte[] file : List.of(OtherFormats.xls(FORM), OtherFormats.ods(FORM), OtherFormats.zippedCsv(FORM))) {
            refused(Arrays.copyOf(file, file.length / 2), "notWorkbook");
            refused(Arrays.copyOf(file, 20), "notWorkbook");
        }
    }

    @Test
    void aTooLargeFileOfAnyKindIsNotOpened() {
        for (byte[] file : List.of(OtherFormats.xls(FORM), OtherFormats.csv(FORM), OtherFormats.ods(FORM))) {
            refused(Arrays.copyOf(file, WorkbookArchive.MAX_FILE + 1), "fileTooBig");
        }
    }

    @Test
    void emptyRowsWithoutEndCostNothingAndFilledOnesAreRefused() {
        String million = "<table:table-row table:number-rows-repeated=\"1048576\">";
        assertThat(WorkbookReader.read(ods(million + "<table:table-cell/></table:table-row>"))
                        .getFirst()
                        .lines())
                .isEmpty();
        refused(ods(million + CELL + "</table:table-row>"), "tooManyRows");
        refused(ods((million + "</table:table-row>").repeat(2_000)), "tooManyRows");
        refused(ods("<table:table-row/>".repeat(SheetGuard.MAX_ROWS + 1)), "tooManyRows");
        refused(
                ods(
                        "<table:table-row><table:table-cell table:number-columns-repeated=\"99999999999\"><text:p>x</text:p>"
                                + "</table:table-cell></table:table-row>"),
                "tooManyColumns");
        refused(
                ods("<table:table-row>"
                        + "<table:table-cell table:number-columns-repeated=\"16384\"/>".repeat(9)
                        + CELL
                        + "</table:table-row>"),
                "tooManyColumns");
    }

    @Test
    void anOpenDocumentFileMayNotDeclareOrNestWhatItLikes() {
        refused(
                OtherFormats.odsWith("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>", Map.of()),
                "docType");
        refused(
                ods("<table:table-row>" + "<text:p>".repeat(100) + "</text:p>".repeat(100) + "</table:table-row>"),
                "notWorkbook");
        refused(
                ods("<table:table-row><table:table-cell><text:p>" + "x".repeat(10_001)
                        + "</text:p></table:table-cell></table:table-row>"),
                "cellTooLong");
        refused(ods("<table:table-source/>"), "externalLinks");
        refused(OtherFormats.odsWith("<x/>", Map.of("Basic/Standard/Module1.xml", new byte[1])), "macros");
        refused(OtherFormats.odsWith("<x/>", Map.of("../x", new byte[1])), "pathNames");
        refused(
                OtherFormats.odsWith("<x/>", Map.of("META-INF/manifest.xml", "<m:encryption-data/>".getBytes(UTF_8))),
                "encrypted");
        byte[] bomb = OtherFormats.odsWith("<x/>", Map.of("Pictures/p.png", new byte[WorkbookArchive.MAX_UNPACKED]));
        refused(bomb, "unpacksTooBig");
    }

    @Test
    void anOldWorkbookMayNotClaimMoreThanItIs() {
        byte[] lying = OtherFormats.xls(FORM);
        for (int at : List.of(44, 64, 72)) {
            byte[] file = lying.clone();
            ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(at, 2_000_000);
            refused(file, "notWorkbook");
        }
    }

    @Test
    void anOldWorkbookWithMacrosOrAPasswordIsRefused() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(OtherFormats.xls(FORM)))) {
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            byte[] encrypted = OtherFormats.bytes(workbook);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            refused(encrypted, "encrypted");
            workbook.getDirectory();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        try (var files =
                new org.apache.poi.poifs.filesystem.POIFSFileSystem(new ByteArrayInputStream(OtherFormats.xls(FORM)))) {
            files.getRoot().createDirectory("_VBA_PROJECT_CUR");
            var out = new java.io.ByteArrayOutputStream();
            files.writeFilesystem(out);
            refused(out.toByteArray(), "macros");
        }
    }

    @Test
    void anOldWorkbookFullOfCellsIsRefused() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("survey");
            for (int r = 0; r < 2_000; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < 160; c++) {
                    row.createCell(c).setCellValue(r);
                }
            }
            refused(OtherFormats.bytes(workbook), "tooManyRows");
        }
    }

    /** A flipped bit anywhere is a file nobody wrote; it is read or refused, never anything else. */
    @Test
    void damagedFilesAreReadOrRefused() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        long start = System.nanoTime();
        for (byte[] sound : List.of(OtherFormats.xls(FORM), OtherFormats.ods(FORM), OtherFormats.csv(FORM))) {
            for (int i = 0; i < 150; i++) {
                byte[] damaged = sound.clone();
                for (int flips = 0; flips < 1 + i % 8; flips++) {
                    damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                }
                assertThat(InstrumentCompiler.compile(damaged)).isNotNull();
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void aCsvFileIsBoundedToo() {
        refused("survey\n,type,name\n,text,\"open".getBytes(UTF_8), "csv");
        refused("survey\n,type,name,label\n,text,a,\u00e9t\u00e9".getBytes(ISO_8859_1), "encoding");
        refused(("survey\n,type\n" + "\n".repeat(200_000)).getBytes(UTF_8), "tooManyRows");
        refused(("survey\n,type\n" + ",text\n".repeat(30_000)).getBytes(UTF_8), "tooManyRows");
        refused(("survey\n,type\n,text" + ",x".repeat(1_000)).getBytes(UTF_8), "tooManyColumns");
        refused(("survey\n,type\n," + "x".repeat(10_001)).getBytes(UTF_8), "cellTooLong");
        refused("type,name\ntext,q".getBytes(UTF_8), "notWorkbook");
    }
}
