package org.landfall.interview;

import java.util.regex.Pattern;

/**
 * Who interprets, by code.
 *
 * @param statement whether a signed statement of confidentiality is on file
 */
public record Interpreter(Kind kind, String code, boolean statement) {
    public static final int LONGEST_CODE = 20;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,19}");

    /** Who it is, in the words of the built-in form's question {@code iv_interp}. */
    public enum Kind {
        PROFESSIONAL("prof"),
        STAFF("staff"),
        COMMUNITY("comm"),
        FAMILY("family");

        private final String answer;

        Kind(String answer) {
            this.answer = answer;
        }

        String answer() {
            return answer;
        }
    }

    public Interpreter {
        if (!isCode(code)) {
            throw new IllegalArgumentException("no code");
        }
    }

    /** One word such as T-07; a name has blanks. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
