package org.landfall.study;

/** What came of wanting to begin a study. */
public sealed interface StudyOutcome {
    record Begun(Study study) implements StudyOutcome {}

    /** Nothing was stored; the text key says why and what to do. */
    record Refused(String textKey) implements StudyOutcome {}
}
