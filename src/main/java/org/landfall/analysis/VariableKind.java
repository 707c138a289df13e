package org.landfall.analysis;

import org.landfall.instrument.DisclosureClass;

/** What an attacker may do with a variable. Only what may be counted at all enters a vintage. */
public enum VariableKind {
    /** An attacker may know it. */
    KEY,
    SENSITIVE,
    OTHER,
    /** Names or reaches the person, or is free text. */
    FORBIDDEN;

    static VariableKind of(DisclosureClass disclosure) {
        return switch (disclosure) {
            case DIRECT_IDENTIFIER, OPEN_TEXT -> FORBIDDEN;
            case QUASI_IDENTIFIER -> KEY;
            case SENSITIVE -> SENSITIVE;
            case NON_SENSITIVE -> OTHER;
        };
    }
}
