package org.landfall.interview;

/** Sound of a talk, opened. */
@SuppressWarnings("ArrayRecordComponent") // goes into one answer
public record RecordedSound(String mediaType, byte[] bytes) {}
