package org.landfall.instrument;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.javarosa.xpath.XPathParseTool;
import org.javarosa.xpath.parser.XPathSyntaxException;

/** Checks names, lists, expressions and circles of a form whose rows could be read. */
final class DefinitionCheck {
    /** JavaRosa reads brackets by recursion: a bound here gives the same answer whatever the stack of the machine. */
    static final int DEEPEST_BRACKETS = 100;

    private static final Pattern REGEX_LITERAL =
            Pattern.compile("(?<![\\w.-])regex\\s*\\([^()]*,\\s*('[^']*'|\"[^\"]*\")\\s*\\)");

    private final Names names;
    private final Map<String, List<Choice>> lists;
    private final Problems problems;

    DefinitionCheck(Names names, Map<String, List<Choice>> lists, Problems problems) {
        this.names = names;
        this.lists = lists;
        this.problems = problems;
    }

    void check(List<Item> items) {
        items.forEach(this::check);
    }

    private void check(Item item) {
        if (names.twice().contains(item.name())) {
            problems.survey(row(item), "name", "duplicateName", item.name());
        }
        switch (item) {
            case Item.Question question -> question(question);
            case Item.Calculation calculation -> {
                expression(calculation.row(), "calculation", calculation.expression());
                expression(calculation.row(), "relevant", calculation.relevant());
            }
            case Item.Group group -> {
                container(group.row(), group.label(), group.relevant(), group.items(), group.name());
            }
            case Item.Roster roster -> {
                container(roster.row(), roster.label(), roster.relevant(), roster.items(), roster.name());
                expression(roster.row(), "repeat_count", roster.count());
            }
        }
    }

    private void container(int row, Texts label, String relevant, List<Item> items, String name) {
        texts(row, "label", label);
        expression(row, "relevant", relevant);
        if (items.isEmpty()) {
            problems.survey(row, "type", "emptyGroup", name);
        }
        check(items);
    }

    private void question(Item.Question question) {
        int row = question.row();
        texts(row, "label", question.label());
        texts(row, "hint", question.hint());
        texts(row, "constraint_message", question.rules().constraintMessage());
        expression(row, "relevant", question.rules().relevant());
        expression(row, "constraint", question.rules().constraint());
        expression(row, "choice_filter", question.rules().choiceFilter());
        String list = question.list();
        if (list != null && !list.isEmpty() && !lists.containsKey(list)) {
            problems.survey(row, "type", "missingList", list);
        }
    }

    private void texts(int row, String column, Texts texts) {
        texts.byLanguage().values().forEach(text -> placeholders(row, column, text));
    }

    private boolean placeholders(int row, String column, String text) {
        boolean known = true;
        for (String name : Expressions.placeholders(text)) {
            if (!names.knows(name)) {
                problems.survey(row, column, "unknownReference", name);
                known = false;
            }
        }
        return known;
    }

    private void expression(int row, String column, String expression) {
        if (expression.isEmpty() || !placeholders(row, column, expression)) {
            return;
        }
        for (String function : Expressions.functions(expression)) {
            if (!Functions.KNOWN.contains(function)) {
                problems.survey(row, column, "unknownFunction", function);
            }
        }
        patterns(row, column, expression);
        if (Expressions.depth(expression) > DEEPEST_BRACKETS) {
            problems.survey(row, column, "bracketsTooDeep", String.valueOf(DEEPEST_BRACKETS));
            return;
        }
        try {
            XPathParseTool.parseXPath(names.absolute(expression));
        } catch (XPathSyntaxException | RuntimeException | StackOverflowError e) {
            problems.survey(row, column, "expression", expression);
        }
    }

    private void patterns(int row, String column, String expression) {
        Matcher matcher = REGEX_LITERAL.matcher(expression);
        while (matcher.find()) {
            String pattern = matcher.group(1).substring(1, matcher.group(1).length() - 1);
            if (!LinearPattern.understands(pattern)) {
                problems.survey(row, column, "pattern", pattern);
            }
        }
    }

    static int row(Item item) {
        return switch (item) {
            case Item.Question question -> question.row();
            case Item.Calculation calculation -> calculation.row();
            case Item.Group group -> group.row();
            case Item.Roster roster -> roster.row();
        };
    }

    /** The XPath functions JavaRosa runs and a questionnaire may use. */
    static final class Functions {
        static final Set<String> KNOWN = Set.of(
                "abs",
                "acos",
                "asin",
                "atan",
                "atan2",
                "boolean",
                "boolean-from-string",
                "checklist",
                "coalesce",
                "concat",
                "contains",
                "cos",
                "count",
                "count-non-empty",
                "count-selected",
                "current",
                "date",
                "date-time",
                "decimal-date-time",
                "decimal-time",
                "ends-with",
                "exp",
                "exp10",
                "false",
                "format-date",
                "format-date-time",
                "if",
                "indexed-repeat",
                "instance",
                "int",
                "join",
                "jr:choice-name",
                "jr:itext",
                "log",
                "log10",
                "max",
                "min",
                "normalize-space",
                "not",
                "now",
                "number",
                "once",
                "pi",
                "position",
                "pow",
                "random",
                "regex",
                "round",
                "selected",
                "selected-at",
                "sin",
                "sqrt",
                "starts-with",
                "string",
                "string-length",
                "substr",
                "substring-after",
                "substring-before",
                "sum",
                "tan",
                "today",
                "translate",
                "true",
                "uuid",
                "weighted-checklist");

        private Functions() {}
    }
}
