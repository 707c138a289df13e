package org.landfall.study.staff;

import java.util.regex.Pattern;
import org.landfall.access.SiteId;

/**
 * Somebody who interprets at a place.
 *
 * @param code one word such as T-07, or a name to work under; never the name in their papers
 * @param statement whether a signed statement of confidentiality is on file
 */
public record RegisteredInterpreter(InterpreterId id, SiteId site, String code, boolean statement, Profile profile) {
    public static final int LONGEST_CODE = 20;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,19}");

    public RegisteredInterpreter {
        if (!isCode(code)) {
            throw new IllegalArgumentException("no code");
        }
    }

    /** One word; a name in papers has blanks. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
