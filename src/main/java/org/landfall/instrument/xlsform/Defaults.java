package org.landfall.instrument.xlsform;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells a default that must be computed from one that is simply there. */
final class Defaults {
    private static final Set<String> WITH_HYPHENS = Set.of("date", "dateTime", "geopoint", "geotrace", "geoshape");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern CALL = Pattern.compile("[A-Za-z_][\\w:.-]*\\s*\\(");
    private static final Pattern ARITHMETIC =
            Pattern.compile("[*+|]|(?<=[\\s\\d)\\]])-(?=[\\s\\d(])|(?<![\\w.-])(?:mod|div)(?![\\w.-])");

    private Defaults() {}

    static boolean dynamic(String value, String type) {
        if (References.any(value)) {
            return true;
        }
        String code = LITERAL.matcher(value).replaceAll("''").strip();
        if (NUMBER.matcher(code).matches()) {
            return false;
        }
        if (CALL.matcher(code).find() || code.contains("[")) {
            return true;
        }
        return !(WITH_HYPHENS.contains(type) && code.contains("-"))
                && ARITHMETIC.matcher(code).find();
    }
}
