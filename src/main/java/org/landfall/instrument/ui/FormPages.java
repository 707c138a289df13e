package org.landfall.instrument.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.landfall.instrument.Choice;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.InstrumentRoutes;
import org.landfall.instrument.InstrumentVersion;
import org.landfall.instrument.Item;
import org.landfall.instrument.QuestionType;
import org.landfall.instrument.Texts;

/**
 * Writes a whole form as markup, module by module. Markup and not components: a form of a thousand questions would be
 * tens of thousands of them, in the session and in the browser. All texts of the form are escaped by being set as text.
 */
final class FormPages {
    static final String QUESTION_ID = "q-";
    private static final int FEW_CHOICES = 14;

    private final FormDefinition form;
    private final InstrumentVersion version;
    private final UnaryOperator<String> texts;
    private final LogicLines logic;

    /** @param title in the language of the screen @param rows one piece of markup for each item */
    record Module(String name, String title, List<String> rows) {}

    /** @param texts the screen's own words by key */
    FormPages(InstrumentVersion version, FormDefinition form, String language, UnaryOperator<String> texts) {
        this.version = version;
        this.form = form;
        this.texts = texts;
        this.logic = new LogicLines(form, language, texts);
    }

    List<Module> modules(String language) {
        List<Module> modules = new ArrayList<>();
        List<String> loose = new ArrayList<>();
        for (Item item : form.items()) {
            if (item instanceof Item.Group || item instanceof Item.Roster) {
                finish(loose, modules);
                List<String> rows = new ArrayList<>();
                rows(item, 0, rows);
                modules.add(new Module(item.name(), title(item, language), rows));
            } else {
                rows(item, 1, loose);
            }
        }
        finish(loose, modules);
        List<String> lists = lists();
        if (!lists.isEmpty()) {
            modules.add(new Module("choice-lists", texts.apply("studio.lists"), lists));
        }
        return modules;
    }

    private void finish(List<String> loose, List<Module> modules) {
        if (!loose.isEmpty()) {
            modules.add(new Module("loose-" + modules.size(), texts.apply("studio.noModule"), List.copyOf(loose)));
            loose.clear();
        }
    }

    private static String title(Item item, String language) {
        String label = switch (item) {
            case Item.Group group -> group.label().in(language);
            case Item.Roster roster -> roster.label().in(language);
            case Item.Question _, Item.Calculation _ -> "";
        };
        return label.isEmpty() ? item.name() : label;
    }

    private void rows(Item item, int depth, List<String> into) {
        Element row = new Element("article")
                .addClass("st-q")
                .attr("id", QUESTION_ID + item.name())
                .attr("style", "--depth:" + Math.min(depth, 4));
        Element head = row.appendElement("div").addClass("st-q-head");
        head.appendElement("code").text(item.name());
        switch (item) {
            case Item.Question question -> {
                head.appendElement("span").text(texts.apply("studio.type." + question.type()));
                if (question.type() != QuestionType.NOTE) {
                    ClassMark.write(question.disclosure(), texts, head);
                }
                ways(question, head);
                languages(question.label(), question.hint(), row);
                choices(question, row);
            }
            case Item.Calculation _ -> head.appendElement("span").text(texts.apply("studio.kind.CALCULATION"));
            case Item.Group group -> {
                row.addClass("st-group");
                head.appendElement("span").text(texts.apply("studio.kind.GROUP"));
                languages(group.label(), Texts.NONE, row);
            }
            case Item.Roster roster -> {
                row.addClass("st-group");
                head.appendElement("span").text(texts.apply("studio.kind.ROSTER"));
                languages(roster.label(), Texts.NONE, row);
            }
        }
        spaced(head);
        logic.of(item, row);
        into.add(row.outerHtml());
        switch (item) {
            case Item.Group group -> group.items().forEach(inner -> rows(inner, depth + 1, into));
            case Item.Roster roster -> roster.items().forEach(inner -> rows(inner, depth + 1, into));
            case Item.Question _, Item.Calculation _ -> {}
        }
    }

    /** What stands side by side on the screen is read aloud and copied with blanks between. */
    static void spaced(Element line) {
        line.children().forEach(part -> part.after(" "));
    }

    /** To the question on the screen of the interview, and to its fields while it is a draft. */
    private void ways(Item.Question question, Element head) {
        Element ways = head.appendElement("span").addClass("st-ways");
        way(InstrumentRoutes.tryOf(version.id()), "studio.tryFrom", question, ways);
        if (version.draft()) {
            way(InstrumentRoutes.editOf(version.id()), "draft.change", question, ways);
        }
    }

    private void way(String route, String key, Item.Question question, Element into) {
        String name = URLEncoder.encode(question.name(), StandardCharsets.UTF_8);
        into.appendElement("a")
                .attr("href", route + "?" + InstrumentRoutes.QUESTION + "=" + name)
                .attr("aria-label", texts.apply(key) + " " + question.name())
                .text(texts.apply(key));
    }

    private void languages(Texts label, Texts hint, Element row) {
        if (label.isEmpty() && hint.isEmpty()) {
            return;
        }
        Element columns = row.appendElement("div").addClass("st-langs");
        for (String language : form.languages()) {
            Element column = columns.appendElement("div").attr("lang", lang(language));
            String text = label.byLanguage().getOrDefault(language, "");
            column.appendElement("p")
                    .addClass(text.isEmpty() && !label.isEmpty() ? "st-missing" : "st-label")
                    .text(
                            text.isEmpty() && !label.isEmpty()
                                    ? texts.apply("studio.missing") + " (" + language + ")"
                                    : text);
            String help = hint.byLanguage().getOrDefault(language, "");
            if (!help.isEmpty()) {
                column.appendElement("p").addClass("lf-quiet").text(help);
            }
        }
    }

    private void choices(Item.Question question, Element row) {
        List<Choice> choices = form.choicesOf(question);
        if (question.list() == null || choices.isEmpty()) {
            return;
        }
        if (choices.size() > FEW_CHOICES) {
            Element line = row.appendElement("p").addClass("lf-quiet");
            line.appendText(texts.apply("studio.longList") + " ");
            line.appendElement("code").text(question.list() + " (" + choices.size() + ")");
            return;
        }
        row.appendChild(table(choices));
    }

    private List<String> lists() {
        List<String> lists = new ArrayList<>();
        form.lists().forEach((name, choices) -> {
            if (choices.size() > FEW_CHOICES) {
                Element list = new Element("article").addClass("st-q").attr("id", "list-" + name);
                list.appendElement("div")
                        .addClass("st-q-head")
                        .appendElement("code")
                        .text(name);
                list.appendChild(table(choices));
                lists.add(list.outerHtml());
            }
        });
        return lists;
    }

    private Element table(List<Choice> choices) {
        Element list = new Element("ul").addClass("st-choices");
        for (Choice choice : choices) {
            Element line = list.appendElement("li");
            line.appendElement("code").text(choice.code());
            Element columns = line.appendElement("div").addClass("st-langs");
            for (String language : form.languages()) {
                columns.appendElement("span")
                        .attr("lang", lang(language))
                        .text(choice.label().byLanguage().getOrDefault(language, "–"));
            }
        }
        return list;
    }

    private static String lang(String code) {
        return code.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? code : "und";
    }
}
