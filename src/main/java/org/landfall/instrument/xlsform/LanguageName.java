package org.landfall.instrument.xlsform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A language as a heading names it, {@code 한국어 (ko)}. */
public final class LanguageName {
    private static final Pattern CODE = Pattern.compile("\\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\)\\s*$");

    private LanguageName() {}

    /** What stands in brackets at its end, else the whole name. */
    public static String code(String name) {
        Matcher matcher = CODE.matcher(name);
        return matcher.find() ? matcher.group(1) : name.strip();
    }
}
