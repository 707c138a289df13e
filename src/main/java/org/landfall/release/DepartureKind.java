package org.landfall.release;

/** As what something left the house. */
public enum DepartureKind {
    /** One table in a data package. */
    PACKAGE,
    /** All tables of a vintage in a data package. */
    ALL,
    WORKBOOK,
    SVG,
    /** Painted by the browser; known by the drawing it was painted from. */
    PNG,
    /** Made-up people. */
    PRACTICE,
    /** Told to a program; known by the CSV that the table would be in a package. */
    PROGRAM,
    /** What two custodians have signed. */
    SIGNED,
    /** Released quotes as CSV; of no vintage. */
    QUOTES
}
