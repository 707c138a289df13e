package org.landfall.crypto;

/** How a share of 32 bytes is spread over the lines of a sheet. */
final class SheetLine {
    static final int LINES = 4;
    static final int BYTES = 8;

    private SheetLine() {}
}
