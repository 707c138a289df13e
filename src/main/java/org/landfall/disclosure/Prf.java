package org.landfall.disclosure;

/** A keyed pseudo-random function of at least 8 bytes, HMAC-SHA256 under the cell key of one vintage. */
@FunctionalInterface
public interface Prf {
    byte[] mac(byte[] message);
}
