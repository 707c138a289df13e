package org.landfall.crypto;

/** A sealed value was changed, or does not lie where it was sealed. Names the kind of value, never what is in it. */
public final class SealBrokenException extends RuntimeException {
    SealBrokenException(String kind) {
        super("A sealed value (" + kind + ") does not open where it lies: it was changed, moved or rolled back.");
    }
}
