package org.landfall.interview.engine;

import org.jspecify.annotations.Nullable;

/**
 * The small marks beside an answer: whom it is about, on what it rests, how sure it is and where the source says so.
 * Tables count only {@link Scope#SELF} unless they say otherwise.
 *
 * @param sourceRef paragraph of a document or minute of a recording
 */
public record AnswerMark(
        Scope scope,
        Basis basis,
        Certainty certainty,
        @Nullable String sourceRef) {

    public enum Scope {
        SELF,
        COMPANIONS,
        COMMUNITY,
        /** Not about a person's life: set-up and debrief. */
        NONE
    }

    public enum Basis {
        OWN,
        SAW,
        HEARD,
        TALK
    }

    public enum Certainty {
        CERTAIN,
        LIKELY,
        ESTIMATE
    }

    public static final AnswerMark DEFAULT = new AnswerMark(Scope.SELF, Basis.OWN, Certainty.CERTAIN, null);

    /** The same with a paragraph cited: from the single one that is cited so far to this one, when it comes behind. */
    public AnswerMark citing(String paragraph) {
        boolean behind = sourceRef != null
                && sourceRef.matches("\\d{1,6}")
                && Integer.parseInt(sourceRef) < Integer.parseInt(paragraph);
        return new AnswerMark(scope, basis, certainty, behind ? sourceRef + "-" + paragraph : paragraph);
    }

    public static AnswerMark of(Scope scope) {
        return new AnswerMark(scope, Basis.OWN, Certainty.CERTAIN, null);
    }
}
