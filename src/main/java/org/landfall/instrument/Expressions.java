package org.landfall.instrument;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at XPath expressions as text, literals and code apart. Evaluating them is JavaRosa's work. */
final class Expressions {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*}");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.:-])([A-Za-z][\\w:-]*)\\s*\\(");

    private static final Set<String> OPERATORS = Set.of("and", "or", "div", "mod");

    private Expressions() {}

    /** The names in {@code ${name}}, inside literals too. */
    static Set<String> placeholders(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    static String replacePlaceholders(String text, UnaryOperator<String> byName) {
        return PLACEHOLDER.matcher(text).replaceAll(m -> Matcher.quoteReplacement(byName.apply(m.group(1))));
    }

    static Set<String> functions(String expression) {
        Set<String> names = new LinkedHashSet<>();
        for (Part part : parts(expression)) {
            if (!part.literal()) {
                CALL.matcher(part.text()).results().map(call -> call.group(1)).forEach(names::add);
            }
        }
        names.removeAll(OPERATORS);
        return names;
    }

    static String renameFunction(String expression, String from, String to) {
        StringBuilder renamed = new StringBuilder();
        for (Part part : parts(expression)) {
            renamed.append(
                    part.literal()
                            ? part.text()
                            : CALL.matcher(part.text())
                                    .replaceAll(m ->
                                            m.group(1).equals(from) ? to + "(" : Matcher.quoteReplacement(m.group())));
        }
        return renamed.toString();
    }

    /** How many brackets stand open at once, at most; those in literals do not count. */
    static int depth(String expression) {
        int open = 0;
        int deepest = 0;
        for (Part part : parts(expression)) {
            for (char c : part.literal() ? new char[0] : part.text().toCharArray()) {
                open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
                deepest = Math.max(deepest, open);
            }
        }
        return deepest;
    }

    /** The pieces of an expression in order; a literal keeps its quotes. */
    static List<Part> parts(String expression) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < expression.length()) {
            char c = expression.charAt(at);
            if (c != '\'' && c != '"') {
                at++;
                continue;
            }
            int close = expression.indexOf(c, at + 1);
            int end = close < 0 ? expression.length() : close + 1;
            parts.add(new Part(expression.substring(from, at), false));
            parts.add(new Part(expression.substring(at, end), true));
            from = end;
            at = end;
        }
        parts.add(new Part(expression.substring(from), false));
        return parts;
    }

    record Part(String text, boolean literal) {}
}
