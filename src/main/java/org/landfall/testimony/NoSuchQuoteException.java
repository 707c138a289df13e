package org.landfall.testimony;

/** There is no such quote, or it is not the caller's to see. Both look the same. */
public final class NoSuchQuoteException extends RuntimeException {}
