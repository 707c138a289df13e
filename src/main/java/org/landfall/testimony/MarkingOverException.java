package org.landfall.testimony;

/** These marks were finished, or changed on another screen, since they were read. */
public final class MarkingOverException extends RuntimeException {}
