package org.landfall.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.xlsform.ChoiceList;
import org.landfall.instrument.xlsform.Element;
import org.landfall.instrument.xlsform.Localized;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.XlsForm;

/** Makes of a form of the standard what the rest of the program asks about it: items, lists, disclosure, variables. */
final class Definitions {
    private static final Set<String> ALWAYS = Set.of("yes", "true", "true()");
    private static final Set<String> NEVER = Set.of("", "no", "false", "false()");

    private final XlsForm form;
    private final Languages languages;
    private final Problems problems;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> twice = new HashSet<>();
    private final Set<String> wantedLists = new HashSet<>();

    private Definitions(XlsForm form, Languages languages, Problems problems) {
        this.form = form;
        this.languages = languages;
        this.problems = problems;
    }

    static FormDefinition of(XlsForm form, List<Sheet> sheets, Problems problems) {
        Languages languages = Languages.of(form);
        Definitions definitions = new Definitions(form, languages, problems);
        Settings settings = Settings.read(form, sheets, languages, problems);
        List<Item> items = definitions.items(form.root().children(), "", "");
        for (List<String> circle : CircleCheck.circles(items)) {
            problems.survey(row(items, circle.getFirst()), "calculation", "circle", String.join(" → ", circle));
        }
        definitions.names.removeAll(definitions.twice);
        List<VariableDef> variables = Sheet.find(sheets, "variables")
                .map(sheet -> VariablesReader.read(sheet, languages, problems, definitions.names))
                .orElse(List.of());
        return new FormDefinition(
                settings.formId(),
                settings.version(),
                settings.title(),
                settings.defaultLanguage(),
                languages.codes(),
                items,
                definitions.lists(),
                variables);
    }

    private List<Item> items(List<Element> elements, String module, String roster) {
        List<Item> items = new ArrayList<>();
        for (Element element : elements) {
            if (element.bodyless()) {
                continue;
            }
            if (!names.add(element.name()) && element.kind() == Element.Kind.QUESTION) {
                problems.warn("survey", element.row(), "name", "nameTwice", element.name());
                twice.add(element.name());
            }
            String inModule = module.isEmpty() && element.kind() != Element.Kind.QUESTION ? element.name() : module;
            switch (element.kind()) {
                case QUESTION ->
                    items.add(
                            element.asked() ? question(element, module, roster) : calculation(element, module, roster));
                case GROUP, FORM ->
                    items.add(new Item.Group(
                            element.name(),
                            texts(element.label()),
                            element.bind("relevant").plain(),
                            element.appearance(),
                            items(element.children(), inModule, roster),
                            element.row()));
                case REPEAT ->
                    items.add(new Item.Roster(
                            element.name(),
                            texts(element.label()),
                            element.bind("relevant").plain(),
                            element.count(),
                            element.appearance(),
                            items(element.children(), inModule, element.name()),
                            element.row()));
            }
        }
        return items;
    }

    private Item calculation(Element element, String module, String roster) {
        return new Item.Calculation(
                element.name(),
                element.bind("calculate").plain(),
                element.bind("relevant").plain(),
                disclosure(element),
                element.banding(),
                module,
                roster,
                element.row());
    }

    /** The line of a table that only shows the choices above the others. */
    private static boolean headsTable(Element element) {
        return Appearance.has(element.appearance(), "label");
    }

    private Item question(Element element, String module, String roster) {
        QuestionType type = headsTable(element) ? QuestionType.NOTE : type(element.type());
        String list = type.isSelect() && form.lists().containsKey(element.itemset()) ? element.itemset() : null;
        if (list != null) {
            wantedLists.add(list);
        }
        String required = element.bind("required").plain().strip().toLowerCase(Locale.ROOT);
        if (element.type().equals("osm")) {
            problems.warn("survey", element.row(), "type", "notAsked", element.name());
        }
        return new Item.Question(
                element.name(),
                type,
                list,
                texts(element.label()),
                texts(element.hint()),
                new Item.Rules(
                        element.bind("relevant").plain(),
                        element.bind("constraint").plain(),
                        texts(element.bind("jr:constraintMsg")),
                        texts(element.bind("jr:requiredMsg")),
                        element.choiceFilter(),
                        element.bind("calculate").plain(),
                        ALWAYS.contains(required) || NEVER.contains(required)
                                ? ""
                                : element.bind("required").plain(),
                        element.begins()),
                ALWAYS.contains(required),
                element.appearance(),
                disclosure(element),
                element.banding(),
                module,
                roster,
                type == QuestionType.RANGE ? element.parameters() : Map.of(),
                element.row());
    }

    private static QuestionType type(String type) {
        return switch (type) {
            case "note", "q note", "add note prompt" -> QuestionType.NOTE;
            case "integer", "int", "q int", "add integer prompt", "percentage" -> QuestionType.INTEGER;
            case "number of days in last month", "number of days in last six months", "number of days in last year" ->
                QuestionType.INTEGER;
            case "decimal", "q decimal", "add decimal prompt" -> QuestionType.DECIMAL;
            case "date", "q date", "add date prompt" -> QuestionType.DATE;
            case "time" -> QuestionType.TIME;
            case "dateTime", "datetime", "date time", "q date time", "q dateTime", "add date time prompt" ->
                QuestionType.DATE_TIME;
            case "add dateTime prompt" -> QuestionType.DATE_TIME;
            case "select one" -> QuestionType.SELECT_ONE;
            case "select all that apply" -> QuestionType.SELECT_MULTIPLE;
            case "rank" -> QuestionType.RANK;
            case "range" -> QuestionType.RANGE;
            case "geopoint", "gps", "location", "q geopoint", "q location", "add location prompt" ->
                QuestionType.GEOPOINT;
            case "geotrace", "q geotrace" -> QuestionType.GEOTRACE;
            case "geoshape", "q geoshape" -> QuestionType.GEOSHAPE;
            case "barcode", "q barcode", "add barcode prompt" -> QuestionType.BARCODE;
            case "photo", "q image", "q picture" -> QuestionType.IMAGE;
            case "audio", "q audio" -> QuestionType.AUDIO;
            case "video", "q video" -> QuestionType.VIDEO;
            case "file", "osm" -> QuestionType.FILE;
            case "acknowledge", "trigger", "q acknowledge", "add acknowledge prompt" -> QuestionType.ACKNOWLEDGE;
            default -> QuestionType.TEXT;
        };
    }

    private @Nullable DisclosureClass disclosure(Element element) {
        String text = element.disclosure();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return DisclosureClass.valueOf(text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_"));
        } catch (IllegalArgumentException e) {
            problems.survey(element.row(), "disclosure", "disclosure", text);
            return null;
        }
    }

    /** The lists that questions use, in the order of the sheet. */
    private Map<String, List<Choice>> lists() {
        Map<String, List<Choice>> lists = new LinkedHashMap<>();
        form.lists().forEach((name, list) -> {
            if (wantedLists.contains(name)) {
                lists.put(name, list.options().stream().map(this::choice).toList());
            }
        });
        return lists;
    }

    private Choice choice(ChoiceList.Option option) {
        return new Choice(option.code(), texts(option.label()), option.extra());
    }

    /** By language code; a text without languages counts for all. */
    private Texts texts(Localized localized) {
        Map<String, String> texts = new LinkedHashMap<>();
        languages.names().forEach((code, name) -> {
            String text = localized.translated() ? localized.byLanguage().get(name) : localized.plain();
            if (text != null && !text.isEmpty()) {
                texts.put(code, text);
            }
        });
        return new Texts(texts);
    }

    private static int row(List<Item> items, String name) {
        for (Item item : items) {
            int row = switch (item) {
                case Item.Question question -> question.name().equals(name) ? question.row() : 0;
                case Item.Calculation calculation -> calculation.name().equals(name) ? calculation.row() : 0;
                case Item.Group group -> group.name().equals(name) ? group.row() : row(group.items(), name);
                case Item.Roster roster -> roster.name().equals(name) ? roster.row() : row(roster.items(), name);
            };
            if (row > 0) {
                return row;
            }
        }
        return 0;
    }
}
