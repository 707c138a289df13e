package org.landfall.instrument.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.landfall.instrument.Compilation;
import org.landfall.instrument.FormDefs;
import org.landfall.instrument.InstrumentCompiler;
import org.landfall.instrument.TestWorkbook;
import org.landfall.instrument.UnusableFormException;

/** Files made to harm: each is answered with one sentence, quickly, and nothing else happens. */
class HostileWorkbookTest {
    /** On a machine that has read a form before. */
    private static final Duration SOON = Duration.ofSeconds(2);

    @BeforeAll
    static void aFormWasReadBefore() {
        InstrumentCompiler.compile(good());
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

    private static byte[] good() {
        return TestWorkbook.form().row("text|q|Q|").bytes();
    }

    /** The workbook with its parts changed. */
    private static byte[] altered(Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(good()).get()) {
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        change.accept(parts);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] withSheetXml(String from, String to) throws IOException {
        return altered(parts -> parts.computeIfPresent(
                "xl/worksheets/sheet3.xml",
                (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                        .replaceFirst(from, to)
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theFileItselfIsFine() throws IOException {
        assertThat(InstrumentCompiler.compile(altered(parts -> {}))).isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void whatIsNoWorkbookIsNotRead() {
        refused(new byte[0], "notWorkbook");
        refused("type,name\ntext,q".getBytes(StandardCharsets.UTF_8), "notWorkbook");
        refused("PK and nothing more".getBytes(StandardCharsets.UTF_8), "notWorkbook");
        refused(Arrays.copyOf(good(), good().length / 2), "notWorkbook");
    }

    @Test
    void aTooLargeFileIsNotOpened() {
        refused(Arrays.copyOf(good(), WorkbookArchive.MAX_FILE + 1), "fileTooBig");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] zeros = new byte[WorkbookArchive.MAX_UNPACKED + 1];
        byte[] bomb = altered(parts -> parts.put("xl/media/image1.png", zeros));
        assertThat(bomb.length).isLessThan(WorkbookArchive.MAX_FILE);
        refused(bomb, "unpacksTooBig");
    }

    @Test
    void thousandsOfPartsAreTooMany() throws IOException {
        refused(
                altered(parts -> {
                    for (int i = 0; i < WorkbookArchive.MAX_PARTS; i++) {
                        parts.put("xl/media/" + i, new byte[0]);
                    }
                }),
                "tooManyParts");
    }

    @Test
    void namesThatPointElsewhereAreRefused() throws IOException {
        refused(altered(parts -> parts.put("../../etc/passwd", new byte[1])), "pathNames");
        refused(altered(parts -> parts.put("/etc/passwd", new byte[1])), "pathNames");
    }

    @Test
    void macrosAndLinksAreRefused() throws IOException {
        refused(altered(parts -> parts.put("xl/vbaProject.bin", new byte[1])), "macros");
        refused(altered(parts -> parts.put("xl/externalLinks/externalLink1.xml", new byte[1])), "externalLinks");
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        refused(
                withSheetXml(
                        "<worksheet", "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet"),
                "docType");
        refused(
                withSheetXml(
                        "<worksheet", "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet"),
                "docType");
    }

    @Test
    void aSparseMillionOfRowsIsRefused() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 10; i < SheetGuard.MAX_ROWS + 20; i++) {
            rows.append("<row r=\"").append(i).append("\"/>");
        }
        refused(withSheetXml("</sheetData>", rows + "</sheetData>"), "tooManyRows");
    }

    @Test
    void oneLonelyRowFarBelowCostsNothing() throws IOException {
        byte[] sparse = withSheetXml(
                "</sheetData>",
                "<row r=\"1048576\"><c r=\"A1048576\" t=\"inlineStr\"><is><t>text</t></is></c></row></sheetData>");
        assertThat(InstrumentCompiler.compile(sparse)).isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void aCellFarToTheRightIsRefused() throws IOException {
        refused(
                withSheetXml(
                        "</sheetData>",
                        "<row r=\"9\"><c r=\"XFD9\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>"),
                "tooManyColumns");
    }

    @Test
    void xformsWithADocumentTypeOrAFetchedInstanceAreRefused() {
        String form = TestWorkbook.form().row("text|q|Q|").compiled().xformXml();
        String doctype = form.replace("<h:html", "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><h:html");
        assertThatThrownBy(() -> FormDefs.parse(doctype)).isInstanceOf(UnusableFormException.class);
        String fetched = form.replace("<bind", "<instance id=\"x\" src=\"http://127.0.0.1/x.xml\"/><bind");
        assertThatThrownBy(() -> FormDefs.parse(fetched)).isInstanceOf(UnusableFormException.class);
        String deep = form.replace("</h:body>", "<group>".repeat(200) + "</group>".repeat(200) + "</h:body>");
        assertThatThrownBy(() -> FormDefs.parse(deep)).isInstanceOf(UnusableFormException.class);
        assertThatThrownBy(() -> FormDefs.parse("<not xml")).isInstanceOf(UnusableFormException.class);
    }

    @Test
    void formsAreParsedByManyThreadsAtOnce() throws Exception {
        String form = TestWorkbook.form().row("text|q|Q|").compiled().xformXml();
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            var tasks = java.util.Collections.nCopies(64, (java.util.concurrent.Callable<Object>)
                    () -> FormDefs.thaw(FormDefs.freeze(FormDefs.parse(form))));
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isNotNull();
            }
        }
    }
}
