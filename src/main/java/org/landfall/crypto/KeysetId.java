package org.landfall.crypto;

/** A keyset is found by what it is for and for whom: {@code content.<study>}, {@code vintage.<id>}. */
record KeysetId(Purpose purpose, String scope) {
    String text() {
        return purpose.text() + "." + scope;
    }
}
