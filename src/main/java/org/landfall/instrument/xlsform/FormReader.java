package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the sheets of a workbook into a form, and says everything that is wrong with them. */
public final class FormReader {
    private static final String DEFAULT = "default";

    private FormReader() {}

    /**
     * @param problems what is wrong; a form that has any must not be written
     */
    public static XlsForm read(List<Table> tables, Problems problems) {
        Map<String, String> settings = new LinkedHashMap<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        settings(tables, settings, attributes, problems);
        String language = settings.getOrDefault("default_language", DEFAULT);
        Map<String, ChoiceList> lists = Table.find(tables, "choices")
                .map(table -> choices(table, language, settings, problems))
                .orElseGet(LinkedHashMap::new);
        Element root = new Element(Element.Kind.FORM, settings.getOrDefault("name", "data"), 0);
        Table.find(tables, "survey")
                .ifPresentOrElse(
                        survey -> new SurveyRows(survey, root, lists, language, problems).read(),
                        () -> problems.survey(0, "", "noSurvey"));
        meta(root, settings);
        Entities.add(tables, root, problems);
        String title = settings.getOrDefault("title", settings.getOrDefault("id_string", root.name));
        XlsForm form = new XlsForm(root, settings, attributes, lists, title, language);
        new FormCheck(form, problems).check();
        return form;
    }

    private static void settings(
            List<Table> tables, Map<String, String> settings, Map<String, String> attributes, Problems problems) {
        Table table = Table.find(tables, "settings").orElse(null);
        if (table == null || table.lines().isEmpty()) {
            return;
        }
        Columns columns = Columns.of(table, Columns.SETTINGS, Columns.SETTINGS_KNOWN, DEFAULT, problems);
        Cells row = columns.cells(table.lines().getFirst(), false);
        row.values().forEach((path, value) -> {
            if (path.size() == 1) {
                settings.put(path.getFirst(), value);
            } else if (path.getFirst().equals("attribute")) {
                attributes.put(path.get(1), value);
            }
        });
        Localized title = row.localized("title");
        if (title.translated()) {
            String language = settings.getOrDefault("default_language", DEFAULT);
            settings.put(
                    "title",
                    title.byLanguage()
                            .getOrDefault(
                                    language,
                                    title.byLanguage().values().iterator().next()));
        }
        if (settings.containsKey("public_key")) {
            problems.warn("settings", row.row(), "public_key", "publicKey");
        }
    }

    private static Map<String, ChoiceList> choices(
            Table table, String language, Map<String, String> settings, Problems problems) {
        Columns columns = Columns.of(table, Columns.CHOICES, Columns.CHOICES_KNOWN, language, problems);
        Map<String, List<ChoiceList.Option>> options = new LinkedHashMap<>();
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        boolean duplicates = yes(settings.getOrDefault("allow_choice_duplicates", "no"));
        for (String column : List.of("list_name", "name")) {
            if (!columns.has(column) && !table.lines().isEmpty()) {
                problems.add("choices", 0, column, "noColumn", column);
                return new LinkedHashMap<>();
            }
        }
        for (Table.Line line : table.lines()) {
            Cells row = columns.cells(line, false);
            String list = row.text("list_name");
            String code = row.text("name");
            if (list.isEmpty()) {
                if (!code.isEmpty()) {
                    problems.add("choices", row.row(), "list_name", "choiceWithoutList");
                }
                continue;
            }
            if (code.isEmpty()) {
                problems.add("choices", row.row(), "name", "choiceCode", code);
                continue;
            }
            if (!codes.computeIfAbsent(list, _ -> new LinkedHashSet<>()).add(code) && !duplicates) {
                problems.add("choices", row.row(), "name", "duplicateChoice", code, list);
            }
            Localized label = row.localized("label");
            Map<String, Localized> media = row.group("media");
            if (label.isEmpty() && media.isEmpty()) {
                problems.warn("choices", row.row(), "label", "noLabel", code);
            }
            options.computeIfAbsent(list, _ -> new ArrayList<>())
                    .add(new ChoiceList.Option(code, label, media, ChoiceList.extra(row), row.row()));
        }
        Map<String, ChoiceList> lists = new LinkedHashMap<>();
        options.forEach((name, all) -> lists.put(name, new ChoiceList(name, all)));
        return lists;
    }

    /** What every record carries beside its answers. */
    private static void meta(Element root, Map<String, String> settings) {
        Element meta = root.children.stream()
                .filter(child -> child.bodyless)
                .findFirst()
                .orElseGet(() -> {
                    Element made = new Element(Element.Kind.GROUP, "meta", 0);
                    made.bodyless = true;
                    return made;
                });
        root.children.remove(meta);
        if (!yes(settings.getOrDefault("omit_instanceid", "no"))) {
            Element id = calculation("instanceID");
            id.bind.put("readonly", Localized.of("true()"));
            id.bind.put("jr:preload", Localized.of(settings.getOrDefault("instance_id", "uid")));
            meta.add(id);
        }
        String name = settings.getOrDefault("instance_name", "");
        if (!name.isEmpty()) {
            Element instanceName = calculation("instanceName");
            instanceName.bind.put("calculate", Localized.of(name));
            meta.add(instanceName);
        }
        if (!meta.children.isEmpty()) {
            root.add(meta);
        }
    }

    private static Element calculation(String name) {
        Element element = new Element(Element.Kind.QUESTION, name, 0);
        element.type = "calculate";
        return element;
    }

    static boolean yes(String word) {
        return Set.of("yes", "true", "true()").contains(word.toLowerCase(Locale.ROOT));
    }
}
