package org.landfall.instrument;

/** The XLSForm question types this version understands. */
public enum QuestionType {
    TEXT,
    NOTE,
    INTEGER,
    DECIMAL,
    DATE,
    SELECT_ONE,
    SELECT_MULTIPLE,
    RANGE;

    public boolean isSelect() {
        return this == SELECT_ONE || this == SELECT_MULTIPLE;
    }
}
