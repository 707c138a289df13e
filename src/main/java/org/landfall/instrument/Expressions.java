package org.landfall.instrument;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at XPath expressions as text, literals and code apart. Evaluating them is JavaRosa's work. */
final class Expressions {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*}");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.:-])([A-Za-z][\\w:-]*)\\s*\\(");

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
