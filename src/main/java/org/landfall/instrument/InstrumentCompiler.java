package org.landfall.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.InstanceInitializationFactory;

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
        List<Sheet> sheets = WorkbookReader.read(workbook);
        Sheet survey = Sheet.find(sheets, "survey").orElseThrow();
        Problems problems = new Problems();
        FormDefinition form = define(sheets, survey, Languages.of(survey), problems);
        if (!problems.none()) {
            throw new IllegalStateException("A stored workbook does not compile: " + problems.all());
        }
        return form;
    }

    static Compilation compile(List<Sheet> sheets) {
        Problems problems = new Problems();
        Sheet survey = Sheet.find(sheets, "survey").orElse(null);
        if (survey == null) {
            problems.survey(0, "", "noSurvey");
            return new Compilation.Refused(problems.all());
        }
        for (String column : List.of("type", "name")) {
            if (!survey.has(column)) {
                problems.survey(0, column, "noColumn", column);
            }
        }
        return problems.none() ? compile(sheets, survey, problems) : new Compilation.Refused(problems.all());
    }

    private static Compilation compile(List<Sheet> sheets, Sheet survey, Problems problems) {
        Languages languages = Languages.of(survey);
        FormDefinition form = define(sheets, survey, languages, problems);
        if (!problems.none()) {
            return new Compilation.Refused(problems.all());
        }
        String xml = XFormWriter.write(form, languages.names());
        try {
            tryOut(xml);
        } catch (UnusableFormException e) {
            problems.survey(0, "", "engine", String.valueOf(e.getMessage()));
            return new Compilation.Refused(problems.all());
        }
        return new Compilation.Compiled(form, xml);
    }

    private static FormDefinition define(List<Sheet> sheets, Sheet survey, Languages languages, Problems problems) {
        Settings settings = Settings.read(sheets, languages, problems);
        Map<String, List<Choice>> lists = Sheet.find(sheets, "choices")
                .map(sheet -> ChoicesReader.read(sheet, languages, problems))
                .orElse(Map.of());
        List<Item> items = new SurveyReader(survey, languages, problems).read();
        if (items.isEmpty()) {
            problems.survey(0, "", "emptySurvey");
        }
        Names names = new Names(items);
        new DefinitionCheck(names, lists, problems).check(items);
        for (List<String> circle : CircleCheck.circles(items)) {
            Item first = names.place(circle.getFirst()).item();
            problems.survey(DefinitionCheck.row(first), "calculation", "circle", String.join(" → ", circle));
        }
        List<VariableDef> variables = Sheet.find(sheets, "variables")
                .map(sheet -> VariablesReader.read(sheet, languages, problems, names.all()))
                .orElse(List.of());
        return new FormDefinition(
                settings.formId(),
                settings.version(),
                settings.title(),
                settings.defaultLanguage(),
                languages.codes(),
                items,
                used(lists, items),
                variables);
    }

    /** The lists that questions use, in the order of the sheet. */
    private static Map<String, List<Choice>> used(Map<String, List<Choice>> lists, List<Item> items) {
        Set<String> wanted = new HashSet<>();
        collect(items, wanted);
        Map<String, List<Choice>> used = new LinkedHashMap<>();
        lists.forEach((name, choices) -> {
            if (wanted.contains(name)) {
                used.put(name, List.copyOf(choices));
            }
        });
        return used;
    }

    private static void collect(List<Item> items, Set<String> lists) {
        for (Item item : new ArrayList<>(items)) {
            switch (item) {
                case Item.Question question -> {
                    if (question.list() != null) {
                        lists.add(question.list());
                    }
                }
                case Item.Calculation _ -> {}
                case Item.Group group -> collect(group.items(), lists);
                case Item.Roster roster -> collect(roster.items(), lists);
            }
        }
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
