package org.landfall.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landfall.instrument.xlsform.MarkdownForm;

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
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage: ", "cannot be read");
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
}
