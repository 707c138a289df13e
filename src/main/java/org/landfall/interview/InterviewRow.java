package org.landfall.interview;

import java.util.UUID;
import org.landfall.crypto.WrappedKey;

/** What is needed to open one interview: its line, its study's code and its wrapped data key. */
record InterviewRow(InterviewLine line, String studyCode, UUID interviewer, WrappedKey key) {}
