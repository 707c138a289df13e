package org.landfall.interview;

/** A report of distress in an earlier talk of the same interviewer is still open; nobody goes on to the next talk before. */
public final class UnclosedReportException extends RuntimeException {}
