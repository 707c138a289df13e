package org.landfall.instrument;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.landfall.instrument.xlsform.FormReader;
import org.landfall.instrument.xlsform.Problem;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.Table;
import org.landfall.instrument.xlsform.UnreadableWorkbookException;
import org.landfall.instrument.xlsform.WorkbookReader;
import org.landfall.instrument.xlsform.XFormWriter;
import org.landfall.instrument.xlsform.XlsForm;

/**
 * Looks over and compiles workbooks without a server. Ends with 0, with 1 when the workbook has errors, which are listed
 * one to a line, and with 2 when it was called wrongly.
 */
public final class InstrumentCommand {
    static final int FINE = 0;
    static final int ERRORS = 1;
    static final int USAGE = 2;

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vaadin-i18n.instrument", Locale.ROOT);

    private final PrintStream out;
    private final PrintStream err;

    private InstrumentCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * @param arguments {@code check FILE} or {@code compile FILE -o FORM.xml}
     * @return what the process ends with
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        InstrumentCommand command = new InstrumentCommand(out, err);
        if (arguments.size() == 2 && arguments.getFirst().equals("check")) {
            return command.compile(Path.of(arguments.get(1)), null);
        }
        if (arguments.size() == 4
                && arguments.getFirst().equals("compile")
                && arguments.get(2).equals("-o")) {
            return command.compile(Path.of(arguments.get(1)), Path.of(arguments.get(3)));
        }
        err.println(TEXTS.getString("instrument.command.usage"));
        return USAGE;
    }

    private int compile(Path workbook, @org.jspecify.annotations.Nullable Path form) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(workbook);
        } catch (IOException e) {
            say(err, "instrument.command.noFile", workbook.toString());
            return USAGE;
        }
        Problems problems = new Problems();
        String xml = null;
        try {
            List<Table> tables = WorkbookReader.read(bytes);
            XlsForm read = FormReader.read(tables, problems);
            if (problems.none()) {
                xml = XFormWriter.write(read);
                FormDefs.parse(xml);
            }
        } catch (UnreadableWorkbookException e) {
            problems.add("", 0, "", e.key());
        } catch (UnusableFormException e) {
            problems.survey(0, "", "engine", String.valueOf(e.getMessage()));
        }
        problems.warnings().forEach(warning -> err.println(told(warning, "instrument.command.warning")));
        problems.all().forEach(problem -> err.println(told(problem, "instrument.command.error")));
        if (!problems.none() || xml == null) {
            return ERRORS;
        }
        return form == null ? checked(workbook) : written(xml, form);
    }

    private int checked(Path workbook) {
        say(out, "instrument.command.fine", workbook.getFileName().toString());
        return FINE;
    }

    private int written(String xml, Path form) {
        try {
            Files.writeString(form, xml);
            say(out, "instrument.command.written", form.toString());
            return FINE;
        } catch (IOException e) {
            say(err, "instrument.command.notWritten", form.toString());
            return USAGE;
        }
    }

    private static String told(Problem problem, String kind) {
        StringBuilder place = new StringBuilder(problem.sheet());
        if (problem.row() > 0) {
            place.append(':').append(problem.row());
        }
        if (!problem.column().isEmpty()) {
            place.append(' ').append(problem.column());
        }
        String sentence = format(problem.key(), problem.values().toArray());
        return format(kind, place.isEmpty() ? "-" : place.toString(), sentence);
    }

    private static void say(PrintStream to, String key, String value) {
        to.println(format(key, value));
    }

    private static String format(String key, Object... values) {
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(values);
    }
}
