package org.landfall.instrument;

/** The question types of the XLSForm standard, old spellings and types that only compute aside. */
public enum QuestionType {
    TEXT,
    NOTE,
    INTEGER,
    DECIMAL,
    DATE,
    SELECT_ONE,
    SELECT_MULTIPLE,
    RANGE,
    RANK,
    TIME,
    DATE_TIME,
    GEOPOINT,
    GEOTRACE,
    GEOSHAPE,
    BARCODE,
    IMAGE,
    AUDIO,
    VIDEO,
    FILE,
    ACKNOWLEDGE;

    public boolean isSelect() {
        return this == SELECT_ONE || this == SELECT_MULTIPLE || this == RANK;
    }
}
