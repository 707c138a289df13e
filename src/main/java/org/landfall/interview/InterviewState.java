package org.landfall.interview;

/** The life of an interview. Only drafts and returned ones take answers; only approved ones enter a vintage. */
public enum InterviewState {
    DRAFT,
    COMPLETED,
    RETURNED,
    APPROVED,
    WITHDRAWN;

    public boolean takesAnswers() {
        return this == DRAFT || this == RETURNED;
    }
}
