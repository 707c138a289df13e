package org.landfall.interview;

import java.util.UUID;
import org.landfall.crypto.WrappedKey;
import org.landfall.respondent.RespondentId;

/** What is needed to open one interview: its line, its study's code, whose it is and its wrapped data key. */
record InterviewRow(InterviewLine line, String studyCode, UUID interviewer, RespondentId respondent, WrappedKey key) {}
