package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into the tokens that the standard's converter sees in it, in its order of precedence: {@code 5-3} is two
 * numbers and {@code 5 - 3} a subtraction, {@code well-known} is one name.
 */
final class Tokens {
    enum Kind {
        DATETIME,
        DATE,
        TIME,
        NUMBER,
        MATH,
        UNION,
        CLOSE,
        SEPARATOR,
        LITERAL,
        SPACE,
        REFERENCE,
        CALL,
        PREDICATE,
        PREDICATEEND,
        NAME,
        OTHER
    }

    record Token(Kind kind, String text, int start, int end) {}

    private static final String DATE = "-?\\d{4}-\\d{2}-\\d{2}";
    private static final String TIME = "\\d{2}:\\d{2}:\\d{2}(?:\\.\\s+)?(?:(?:\\+|-)\\d{2}:\\d{2}|Z)?";
    private static final String QUALIFIED = Names.PATTERN + "(?::" + Names.PATTERN + ")?";
    private static final Pattern TOKEN = Pattern.compile(
            group(Kind.DATETIME, DATE + "T" + TIME)
                    + "|" + group(Kind.DATE, DATE)
                    + "|" + group(Kind.TIME, TIME)
                    + "|" + group(Kind.NUMBER, "-?\\d+\\.\\d*|-?\\.\\d+|-?\\d+")
                    + "|" + group(Kind.MATH, "[*+-]| mod | div ")
                    + "|" + group(Kind.UNION, "\\|")
                    + "|" + group(Kind.CLOSE, "\\)")
                    + "|" + group(Kind.SEPARATOR, "/")
                    + "|" + group(Kind.LITERAL, "\"[^\"]*\"|'[^']*'")
                    + "|" + group(Kind.SPACE, "\\s+")
                    + "|" + group(Kind.REFERENCE, "\\$\\{(?:last-saved#)?" + Names.PATTERN + "}")
                    + "|" + group(Kind.CALL, QUALIFIED + "\\(")
                    + "|" + group(Kind.PREDICATE, QUALIFIED + "\\[")
                    + "|" + group(Kind.PREDICATEEND, "]")
                    + "|" + group(Kind.NAME, QUALIFIED)
                    + "|" + group(Kind.OTHER, "."),
            Pattern.DOTALL);

    private Tokens() {}

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(kind(matcher), matcher.group(), matcher.start(), matcher.end()));
        }
        return tokens;
    }

    private static Kind kind(Matcher matcher) {
        for (Kind kind : Kind.values()) {
            if (matcher.start(kind.name()) >= 0) {
                return kind;
            }
        }
        throw new IllegalStateException("no token");
    }

    private static String group(Kind kind, String pattern) {
        return "(?<" + kind.name() + ">" + pattern + ")";
    }
}
