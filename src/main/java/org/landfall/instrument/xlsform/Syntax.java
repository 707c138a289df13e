package org.landfall.instrument.xlsform;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.javarosa.xpath.XPathParseTool;
import org.javarosa.xpath.parser.XPathSyntaxException;

/** Whether the form engine can read an expression. Names are paths already. */
final class Syntax {
    /** JavaRosa reads brackets by recursion: a bound here gives the same answer whatever the stack of the machine. */
    static final int DEEPEST_BRACKETS = 100;

    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");

    private static final Pattern CALL = Pattern.compile("(?<![\\w.:-])([A-Za-z][\\w:-]*)\\s*\\(");
    private static final Set<String> OPERATORS = Set.of("and", "or", "div", "mod");
    private static final Pattern REGEX_LITERAL =
            Pattern.compile("(?<![\\w.-])regex\\s*\\([^()]*,\\s*('[^']*'|\"[^\"]*\")\\s*\\)");

    /** What the form engine runs, and {@code pulldata}, which the field's clients add. */
    private static final Set<String> FUNCTIONS =
            Set.of(("abs acos area asin atan atan2 base64-decode boolean boolean-from-string ceiling checklist coalesce"
                            + " concat contains cos count count-non-empty count-selected current date date-time"
                            + " decimal-date-time decimal-time digest distance ends-with exp exp10 extract-signed false"
                            + " floor format-date format-date-time geofence hash id if indexed-repeat instance int"
                            + " intersects join jr:choice-name jr:itext lang last local-name log log10 max min name"
                            + " normalize-space not now number once pi position pow property pulldata randomize random"
                            + " regex round selected selected-at sin sqrt starts-with string string-length substr"
                            + " substring substring-after substring-before sum tan text node today translate true uuid"
                            + " version weighted-checklist")
                    .split(" "));

    private Syntax() {}

    /** @param written as its author wrote it, with names where {@code expression} has paths */
    static void check(String sheet, int row, String column, String expression, String written, Problems problems) {
        String plain = switch (expression.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "no", "false" -> "true()";
            default -> expression;
        };
        String code = LITERAL.matcher(plain).replaceAll("''");
        CALL.matcher(code)
                .results()
                .map(call -> call.group(1))
                .filter(name -> !OPERATORS.contains(name) && !FUNCTIONS.contains(name))
                .forEach(name -> problems.add(sheet, row, column, "unknownFunction", name));
        REGEX_LITERAL.matcher(plain).results().forEach(regex -> {
            String pattern = regex.group(1).substring(1, regex.group(1).length() - 1);
            if (!readable(pattern)) {
                problems.add(sheet, row, column, "pattern", pattern);
            }
        });
        if (depth(code) > DEEPEST_BRACKETS) {
            problems.add(sheet, row, column, "bracketsTooDeep", String.valueOf(DEEPEST_BRACKETS));
            return;
        }
        try {
            XPathParseTool.parseXPath(plain);
        } catch (XPathSyntaxException | RuntimeException | StackOverflowError e) {
            Names.unreadable(code)
                    .ifPresentOrElse(
                            name -> problems.add(sheet, row, column, "nameScript", name),
                            () -> problems.add(sheet, row, column, "expression", written.strip()));
        }
    }

    private static boolean readable(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static int depth(String code) {
        int open = 0;
        int deepest = 0;
        for (char c : code.toCharArray()) {
            open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            deepest = Math.max(deepest, open);
        }
        return deepest;
    }
}
