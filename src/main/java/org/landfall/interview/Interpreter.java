package org.landfall.interview;

import org.landfall.study.staff.RegisteredInterpreter;

/**
 * Who interprets, by code.
 *
 * @param statement whether a signed statement of confidentiality is on file
 */
public record Interpreter(Kind kind, String code, boolean statement) {
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
        if (!RegisteredInterpreter.isCode(code)) {
            throw new IllegalArgumentException("no code");
        }
    }
}
