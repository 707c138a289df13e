package org.landfall.instrument;

/** How much an answer may give away. What each class means for export is written in the design of the instrument. */
public enum DisclosureClass {
    DIRECT_IDENTIFIER,
    QUASI_IDENTIFIER,
    SENSITIVE,
    NON_SENSITIVE,
    OPEN_TEXT;

    /** False for what names or reaches the person, or is free text. */
    public boolean countable() {
        return this != DIRECT_IDENTIFIER && this != OPEN_TEXT;
    }
}
