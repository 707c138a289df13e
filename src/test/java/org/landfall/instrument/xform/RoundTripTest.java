package org.landfall.instrument.xform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landfall.instrument.xlsform.FormReader;
import org.landfall.instrument.xlsform.MarkdownForm;
import org.landfall.instrument.xlsform.Problem;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.Table;
import org.landfall.instrument.xlsform.WorkbookReader;
import org.landfall.instrument.xlsform.WorkbookWriter;
import org.landfall.instrument.xlsform.XFormWriter;
import org.landfall.instrument.xlsform.XlsForm;

/** What the converter made of a form is read back into sheets of which it makes the same. */
class RoundTripTest {

    static List<String> forms() {
        return MarkdownForm.names();
    }

    /** Choices in a file beside the form are named there and no more. */
    private static List<String> besideTheForm(String name) {
        return name.equals("external_choices") ? List.of("instrument.problem.warning.xformBeside") : List.of();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormOfTheCorpusComesBack(String name) {
        String xform = MarkdownForm.named(name).xform();
        Problems problems = new Problems();

        List<Table> tables = XFormReader.read(xform, problems);
        assertThat(problems.warnings()).extracting(Problem::key).isEqualTo(besideTheForm(name));

        XlsForm form = FormReader.read(WorkbookReader.read(WorkbookWriter.write(tables)), problems);
        assertThat(problems.all()).isEmpty();
        assertThat(CanonicalXForm.of(XFormWriter.write(form))).isEqualTo(CanonicalXForm.of(xform));
    }
}
