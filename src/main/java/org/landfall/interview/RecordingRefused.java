package org.landfall.interview;

/** Nothing more is recorded: the person does not allow it, the talk was handed in, or the recording was deleted. */
public final class RecordingRefused extends RuntimeException {}
