package org.landfall.instrument.xlsform;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What may name a question, a list's column or an element: the letters of every script, as XML has them. */
public final class Names {
    private static final String FIRST =
            "A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff"
                    + "\\u200c-\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\x{10000}-\\x{effff}";
    private static final String FURTHER = FIRST + "\\-.0-9\\u00b7\\u0300-\\u036f\\u203f-\\u2040";

    /** A name without a prefix, as a part of a larger pattern. */
    static final String PATTERN = "[" + FIRST + "][" + FURTHER + "]*";

    private static final Pattern NAME = Pattern.compile(PATTERN);
    private static final Pattern QUALIFIED = Pattern.compile(PATTERN + "(?::" + PATTERN + ")?");

    private Names() {}

    /** Whether the form engine finds this name in an expression: it knows no letters but those with capitals. */
    public static boolean engineReads(String name) {
        return name.chars()
                .allMatch(c -> Character.isUpperCase((char) c)
                        || Character.isLowerCase((char) c)
                        || Character.isDigit((char) c)
                        || "_-.:".indexOf(c) >= 0);
    }

    /** The first name of an expression, without its quoted parts, that the form engine cannot find. */
    static Optional<String> unreadable(String expression) {
        return NAME.matcher(expression)
                .results()
                .map(MatchResult::group)
                .filter(name -> !engineReads(name))
                .findFirst();
    }

    static boolean valid(String name) {
        return NAME.matcher(name).matches();
    }

    /** Attributes may carry a prefix, {@code custom:thing}. */
    static boolean validAttribute(String name) {
        return QUALIFIED.matcher(name).matches();
    }
}
