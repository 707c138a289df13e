package org.landfall.analysis;

/** There is no such vintage, or not for this account: the two look alike. */
public class UnknownVintageException extends RuntimeException {}
