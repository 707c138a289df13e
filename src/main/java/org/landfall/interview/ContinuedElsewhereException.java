package org.landfall.interview;

/** Another tab or device has written to this interview since it was opened here. Nothing was overwritten. */
public final class ContinuedElsewhereException extends RuntimeException {}
