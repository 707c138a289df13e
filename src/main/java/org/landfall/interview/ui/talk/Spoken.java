package org.landfall.interview.ui.talk;

import java.util.Locale;
import java.util.regex.Pattern;

/** How speakers of a form's language write its name; a form without languages has nothing to name. */
public final class Spoken {
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private Spoken() {}

    /** @param language a code such as {@code ko}, or what the form's author wrote instead of one */
    public static String nameOf(String language) {
        if (!CODE.matcher(language).matches()) {
            return language;
        }
        Locale locale = Locale.forLanguageTag(language);
        return locale.getDisplayName(locale);
    }
}
