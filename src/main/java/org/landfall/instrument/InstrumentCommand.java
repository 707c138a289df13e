package org.landfall.instrument;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.xlsform.FormPackage;
import org.landfall.instrument.xlsform.FormReader;
import org.landfall.instrument.xlsform.Problem;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.UnreadableWorkbookException;
import org.landfall.instrument.xlsform.WorkbookWriter;
import org.landfall.instrument.xlsform.XFormWriter;
import org.landfall.instrument.xlsform.XlsForm;

/**
 * Looks over forms and turns them into each other without a server. Ends with 0, with 1 when the form has errors, which
 * are listed one to a line, and with 2 when it was called wrongly. A file that cannot be written whole is not written.
 */
public final class InstrumentCommand {
    static final int FINE = 0;
    static final int ERRORS = 1;
    static final int USAGE = 2;

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vaadin-i18n.instrument", Locale.ROOT);
    private static final ResourceBundle FILE_TEXTS = ResourceBundle.getBundle("vaadin-i18n.files", Locale.ROOT);

    /** What a form is made into. */
    private record Made(String xform, byte[] workbook) {}

    private final PrintStream out;
    private final PrintStream err;

    private InstrumentCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * @param arguments {@code check FILE}, {@code compile FILE -o FORM.xml} or {@code export FILE -o FILE.xlsx}
     * @return what the process ends with
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        InstrumentCommand command = new InstrumentCommand(out, err);
        String word = arguments.isEmpty() ? "" : arguments.getFirst();
        boolean withOutput = arguments.size() == 4 && arguments.get(2).equals("-o");
        if (word.equals("check") && arguments.size() == 2) {
            return command.check(Path.of(arguments.get(1)));
        }
        if (withOutput && word.equals("compile")) {
            return command.write(arguments, made -> made.xform().getBytes(StandardCharsets.UTF_8));
        }
        if (withOutput && word.equals("export")) {
            return command.write(arguments, Made::workbook);
        }
        err.println(TEXTS.getString("instrument.command.usage"));
        return USAGE;
    }

    private int check(Path file) {
        byte[] bytes = read(file);
        if (bytes == null) {
            return USAGE;
        }
        if (made(bytes, Optional.of(file.toAbsolutePath())).isEmpty()) {
            return ERRORS;
        }
        say(out, "instrument.command.fine", String.valueOf(file.getFileName()));
        return FINE;
    }

    private int write(List<String> arguments, java.util.function.Function<Made, byte[]> part) {
        byte[] bytes = read(Path.of(arguments.get(1)));
        return bytes == null
                ? USAGE
                : made(bytes, Optional.empty())
                        .map(made -> written(part.apply(made), Path.of(arguments.get(3))))
                        .orElse(ERRORS);
    }

    private byte @Nullable [] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            say(err, "instrument.command.noFile", file.toString());
            return null;
        }
    }

    /**
     * Empty where the form has errors, which have then been told.
     *
     * @param place where the file lies, when the files beside it are to be looked at
     */
    private Optional<Made> made(byte[] file, Optional<Path> place) {
        Problems problems = new Problems();
        Made made = null;
        try {
            FormPackage handedIn = FormPackage.open(file);
            HandedIn handed = HandedIn.read(handedIn.form(), problems);
            XlsForm form = FormReader.read(handed.tables(), problems);
            if (problems.none()) {
                String xform = handed.xform().orElseGet(() -> XFormWriter.write(form));
                FormDefs.parse(xform);
                place.ifPresent(path -> BesideForm.of(xform).check(handedIn.files(), path, problems));
                made = problems.none() ? new Made(xform, WorkbookWriter.write(handed.tables())) : null;
            }
        } catch (UnreadableWorkbookException e) {
            problems.add("", 0, "", e.key());
        } catch (UnusableFormException e) {
            problems.survey(0, "", "engine", String.valueOf(e.getMessage()));
        }
        problems.warnings().forEach(warning -> err.println(told(warning, "instrument.command.warning")));
        problems.all().forEach(problem -> err.println(told(problem, "instrument.command.error")));
        return Optional.ofNullable(made);
    }

    private int written(byte[] bytes, Path file) {
        if (Files.isDirectory(file)) {
            say(err, "instrument.command.notWritten", file.toString());
            return USAGE;
        }
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            say(out, "instrument.command.written", file.toString());
            return FINE;
        } catch (IOException e) {
            remove(beside);
            say(err, "instrument.command.notWritten", file.toString());
            return USAGE;
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
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
        return format(kind, place.isEmpty() ? "-" : place.toString().strip(), sentence);
    }

    private static void say(PrintStream to, String key, String value) {
        to.println(format(key, value));
    }

    private static String format(String key, Object... values) {
        ResourceBundle texts = TEXTS.containsKey(key) ? TEXTS : FILE_TEXTS;
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
    }
}
