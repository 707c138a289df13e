package org.landfall.instrument;

import java.util.List;
import java.util.Optional;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.landfall.instrument.xlsform.Element;
import org.landfall.instrument.xlsform.FormReader;
import org.landfall.instrument.xlsform.Names;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.Table;
import org.landfall.instrument.xlsform.UnreadableWorkbookException;
import org.landfall.instrument.xlsform.XFormWriter;
import org.landfall.instrument.xlsform.XlsForm;

/**
 * A form in, definition and XForm out, or everything that is wrong with it. What it hands out has been opened by the
 * form engine once.
 */
public final class InstrumentCompiler {

    private InstrumentCompiler() {}

    /** @param file of any kind that {@link HandedIn} opens; an XForm comes out as it went in */
    public static Compilation compile(byte[] file) {
        Problems problems = new Problems();
        try {
            HandedIn form = HandedIn.read(file, problems);
            return compile(form.tables(), form.xform(), problems);
        } catch (UnreadableWorkbookException e) {
            problems.add("", 0, "", e.key());
        } catch (UnusableFormException e) {
            unusable(e, "", problems);
        }
        return new Compilation.Refused(problems.all());
    }

    public static Compilation compile(List<Table> tables) {
        return compile(tables, Optional.empty(), new Problems());
    }

    /**
     * The definition of a form that compiled once, without trying it out again.
     *
     * @throws IllegalStateException when it does not compile any more
     */
    static FormDefinition definition(byte[] file) {
        Problems problems = new Problems();
        List<Table> tables = HandedIn.read(file, problems).tables();
        FormDefinition form = Definitions.of(FormReader.read(tables, problems), Sheet.of(tables), problems);
        if (!problems.none()) {
            throw new IllegalStateException("A stored form does not compile: " + problems.all());
        }
        return form;
    }

    private static Compilation compile(List<Table> tables, Optional<String> xform, Problems problems) {
        XlsForm form = FormReader.read(tables, problems);
        if (Table.find(tables, "survey").isEmpty()) {
            return new Compilation.Refused(problems.all());
        }
        FormDefinition definition = Definitions.of(form, Sheet.of(tables), problems);
        if (!problems.none()) {
            return new Compilation.Refused(problems.all());
        }
        String xml = xform.orElseGet(() -> XFormWriter.write(form));
        try {
            tryOut(xml);
        } catch (UnusableFormException e) {
            namesTheEngineCannotRead(form.root(), problems);
            if (problems.none()) {
                unusable(e, "survey", problems);
            }
            return new Compilation.Refused(problems.all());
        }
        return new Compilation.Compiled(definition, xml, problems.warnings());
    }

    private static void namesTheEngineCannotRead(Element section, Problems problems) {
        for (Element element : section.children()) {
            if (!Names.engineReads(element.name())) {
                problems.survey(element.row(), "name", "nameScript", element.name());
            }
            namesTheEngineCannotRead(element, problems);
        }
    }

    private static void unusable(UnusableFormException e, String sheet, Problems problems) {
        String reason = String.valueOf(e.getMessage());
        problems.add(sheet, 0, "", reason.equals(XFormGuard.DOCUMENT_TYPE) ? "docType" : "engine", reason);
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
