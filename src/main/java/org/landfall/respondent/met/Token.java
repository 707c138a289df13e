package org.landfall.respondent.met;

import java.util.HexFormat;

/** A keyed hash, compared by what it holds. */
record Token(String hex) {
    static Token of(byte[] bytes) {
        return new Token(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
