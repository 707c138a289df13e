package org.landfall.instrument;

import java.util.List;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.landfall.instrument.xlsform.FormReader;
import org.landfall.instrument.xlsform.Problem;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.Table;
import org.landfall.instrument.xlsform.UnreadableWorkbookException;
import org.landfall.instrument.xlsform.WorkbookReader;
import org.landfall.instrument.xlsform.XFormWriter;
import org.landfall.instrument.xlsform.XlsForm;

/**
 * Workbook in, definition and XForm out, or everything that is wrong with it. What it hands out has been opened by the
 * form engine once.
 */
public final class InstrumentCompiler {

    private InstrumentCompiler() {}

    public static Compilation compile(byte[] workbook) {
        try {
            return compile(WorkbookReader.read(workbook));
        } catch (UnreadableWorkbookException e) {
            return new Compilation.Refused(List.of(Problem.of("", 0, "", e.key())));
        }
    }

    /**
     * The definition of a workbook that compiled once, without trying the form out again.
     *
     * @throws IllegalStateException when it does not compile any more
     */
    static FormDefinition definition(byte[] workbook) {
        List<Table> tables = WorkbookReader.read(workbook);
        Problems problems = new Problems();
        FormDefinition form = Definitions.of(FormReader.read(tables, problems), Sheet.of(tables), problems);
        if (!problems.none()) {
            throw new IllegalStateException("A stored workbook does not compile: " + problems.all());
        }
        return form;
    }

    public static Compilation compile(List<Table> tables) {
        Problems problems = new Problems();
        XlsForm form = FormReader.read(tables, problems);
        if (Table.find(tables, "survey").isEmpty()) {
            return new Compilation.Refused(problems.all());
        }
        FormDefinition definition = Definitions.of(form, Sheet.of(tables), problems);
        if (!problems.none()) {
            return new Compilation.Refused(problems.all());
        }
        String xml = XFormWriter.write(form);
        try {
            tryOut(xml);
        } catch (UnusableFormException e) {
            problems.survey(0, "", "engine", String.valueOf(e.getMessage()));
            return new Compilation.Refused(problems.all());
        }
        return new Compilation.Compiled(definition, xml, problems.warnings());
    }

    private static void tryOut(String xml) {
        try {
            FormDef form = FormDefs.thaw(FormDefs.freeze(FormDefs.parse(xml)));
            form.initialize(true, new InstanceInitializationFactory());
        } catch (UnusableFormException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnusableFormException(String.valueOf(e.getMessage()), e);
        }
    }
}
