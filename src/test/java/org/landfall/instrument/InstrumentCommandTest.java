package org.landfall.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landfall.instrument.xlsform.FileKind;
import org.landfall.instrument.xlsform.FormPackage;
import org.landfall.instrument.xlsform.MarkdownForm;
import org.landfall.instrument.xlsform.OtherFormats;
import org.landfall.instrument.xlsform.Table;
import org.landfall.instrument.xlsform.WorkbookReader;

class InstrumentCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return InstrumentCommand.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String workbook(String name, MarkdownForm form) throws IOException {
        return Files.write(folder.resolve(name), form.workbook()).toString();
    }

    @Test
    void aGoodWorkbookIsCheckedAndCompiled() throws IOException {
        String file = workbook("good.xlsx", MarkdownForm.named("nested_repeats"));
        Path form = folder.resolve("form.xml");

        assertThat(run("check", file)).isZero();
        assertThat(run("compile", file, "-o", form.toString())).isZero();
        assertThat(FormDefs.parse(Files.readString(form)).getTitle()).isEqualTo("Households");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aZippedFormIsCheckedWithItsFiles() throws IOException {
        byte[] form = MarkdownForm.named("files_beside").workbook();
        Map<String, byte[]> files = new LinkedHashMap<>(TestFiles.lists());
        files.put("map.png", TestFiles.png());
        files.put("well.png", TestFiles.png());
        Path good = Files.write(folder.resolve("good.zip"), new FormPackage(form, files).zipped("form.xlsx"));
        assertThat(run("check", good.toString())).isZero();

        files.put("villages.csv", TestFiles.text("name,label\nv1,Hill,one too many"));
        Path bad = Files.write(folder.resolve("bad.zip"), new FormPackage(form, files).zipped("form.xlsx"));
        assertThat(run("check", bad.toString())).isEqualTo(InstrumentCommand.ERRORS);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("error villages.csv:2");
    }

    @Test
    void everyErrorIsListedWithItsPlaceAndNothingIsWritten() throws IOException {
        String file = workbook("bad.xlsx", MarkdownForm.of("""
                | settings | |
                | | form_id |
                | | bad |
                | survey | | | |
                | | type | name | label | relevant |
                | | texxt | a | A | |
                | | select_one nowhere | b | B | |
                | | text | c | C | ${d} = ( |
                """));
        Path form = folder.resolve("form.xml");

        assertThat(run("compile", file, "-o", form.toString())).isEqualTo(InstrumentCommand.ERRORS);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("error survey:2 type: The type \"texxt\" is not known here.")
                .contains("error survey:3 type: The sheet \"choices\" has no list named \"nowhere\".")
                .contains("error survey:4 relevant: There is no question or calculation named \"d\".");
        assertThat(form).doesNotExist();
    }

    @Test
    void aWrongCallSaysHowItIsCalled() {
        assertThat(run("chekc", "x")).isEqualTo(InstrumentCommand.USAGE);
        assertThat(run("check", folder.resolve("none.xlsx").toString())).isEqualTo(InstrumentCommand.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage:", "cannot be read");
    }

    /** Braces and quotes mean something to the formatter of these sentences. */
    @Test
    void aTriggerThatIsNoReferenceIsExplained() throws IOException {
        String file = workbook("trigger.xlsx", MarkdownForm.of("""
                | settings | |
                | | form_id |
                | | trigger |
                | survey | | | | |
                | | type | name | label | trigger | calculation |
                | | text | a | A | | |
                | | calculate | b | | a | now() |
                """));

        assertThat(run("check", file)).isEqualTo(InstrumentCommand.ERRORS);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Write it as ${name}.");
    }

    private String saved(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private static final Path XFORM = Path.of("src", "test", "resources", "xforms", "enketo_cascade.xml");

    /** The name of a file says nothing. */
    @Test
    void everyKindOfFileIsReadWhateverItsName() throws IOException {
        List<Table> tables = MarkdownForm.named("nested_repeats").tables();
        String expected = MarkdownForm.named("nested_repeats").xform();
        for (byte[] file : List.of(
                OtherFormats.xls(tables),
                OtherFormats.ods(tables),
                OtherFormats.csv(tables),
                OtherFormats.zippedCsv(tables))) {
            Path form = folder.resolve("form.xml");
            assertThat(run("compile", saved("file.dat", file), "-o", form.toString()))
                    .isZero();
            assertThat(form).hasContent(expected);
        }
    }

    @Test
    void anXFormIsCheckedAndComesOutAsItWentIn() throws IOException {
        Path form = folder.resolve("form.xml");

        assertThat(run("check", XFORM.toString())).isZero();
        assertThat(run("compile", XFORM.toString(), "-o", form.toString())).isZero();
        assertThat(form).hasSameBinaryContentAs(XFORM);
    }

    @Test
    void anXFormIsExportedAsAWorkbookThatCompiles() throws IOException {
        Path workbook = folder.resolve("form.xlsx");
        Path form = folder.resolve("form.xml");

        assertThat(run("export", XFORM.toString(), "-o", workbook.toString())).isZero();
        assertThat(run("compile", workbook.toString(), "-o", form.toString())).isZero();
        assertThat(FormDefs.parse(Files.readString(form)).getTitle()).isEqualTo("Where to");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Written: " + workbook);
    }

    @Test
    void aWorkbookInAnotherFormatIsExportedAsXlsx() throws IOException {
        List<Table> tables = MarkdownForm.named("plain").tables();
        Path workbook = folder.resolve("form.xlsx");

        assertThat(run("export", saved("form.ods", OtherFormats.ods(tables)), "-o", workbook.toString()))
                .isZero();
        assertThat(FileKind.of(Files.readAllBytes(workbook))).isEqualTo(FileKind.XLSX);
        assertThat(WorkbookReader.read(Files.readAllBytes(workbook)))
                .isEqualTo(WorkbookReader.read(OtherFormats.ods(tables)));
    }

    @Test
    void whatSheetsCannotSayIsAWarningWithItsNode() {
        assertThat(run("check", "src/test/resources/xforms/flat_body.xml")).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("warning /data/nowhere: The sheets cannot say this of the node in full: bind.");
    }

    @Test
    void whatIsNoFormIsAnErrorAndLeavesAnOlderFileAlone() throws IOException {
        Path older = Files.writeString(folder.resolve("form.xml"), "older");

        assertThat(run(
                        "compile",
                        saved("x", "nothing of the kind".getBytes(StandardCharsets.UTF_8)),
                        "-o",
                        older.toString()))
                .isEqualTo(InstrumentCommand.ERRORS);
        assertThat(run("export", saved("x.xml", "<broken".getBytes(StandardCharsets.UTF_8)), "-o", older.toString()))
                .isEqualTo(InstrumentCommand.ERRORS);
        assertThat(older).hasContent("older");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("error -: This file cannot be read");
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
        String file = workbook("good.xlsx", MarkdownForm.named("plain"));
        Path taken = Files.createDirectory(folder.resolve("taken"));

        assertThat(run("compile", file, "-o", taken.toString())).isEqualTo(InstrumentCommand.USAGE);
        assertThat(run("export", file, "-o", folder.resolve("no/such/x.xlsx").toString()))
                .isEqualTo(InstrumentCommand.USAGE);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(folder.resolve("good.xlsx"), taken);
        }
    }

    @Test
    void everyOtherCallSaysHowItIsCalled() {
        for (String[] call : new String[][] {
            {}, {"check"}, {"check", "a", "b"}, {"compile", "a"}, {"compile", "a", "-x", "b"}, {"export", "a", "-o"}
        }) {
            assertThat(run(call)).isEqualTo(InstrumentCommand.USAGE);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("export FILE -o FILE.xlsx");
    }
}
