package org.landfall.release.api;

import java.util.List;
import org.landfall.analysis.ReleaseOutcome;
import org.landfall.analysis.Variable;
import org.landfall.disclosure.Permission;
import org.springframework.http.HttpStatus;

/** A table that cannot be released. It tells what the screen tells, and no more. */
class RefusedWish extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ReleaseOutcome outcome;
    private final transient List<Variable> variables;

    RefusedWish(ReleaseOutcome outcome, List<Variable> variables) {
        super("refused");
        this.outcome = outcome;
        this.variables = variables;
    }

    ReleaseOutcome outcome() {
        return outcome;
    }

    List<Variable> variables() {
        return variables;
    }

    /** Another wish helps against the first, only the study's custodians, or nobody, against the second. */
    HttpStatus status() {
        return outcome instanceof ReleaseOutcome.Unpaid || outcome instanceof ReleaseOutcome.Retired
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    String code() {
        return switch (outcome) {
            case ReleaseOutcome.Released released -> throw new IllegalStateException("was not refused");
            case ReleaseOutcome.NumberOfVariables number -> "numberOfVariables";
            case ReleaseOutcome.NotReleasable not -> "notReleasable";
            case ReleaseOutcome.SameQuestion same -> "sameQuestion";
            case ReleaseOutcome.Retired retired -> "retired";
            case ReleaseOutcome.TooManyCells cells -> "tooManyCells";
            case ReleaseOutcome.Unpaid unpaid -> code(unpaid.why());
        };
    }

    private static String code(Permission why) {
        return switch (why) {
            case Permission.Granted granted -> throw new IllegalStateException("was not refused");
            case Permission.QuestionSpent spent -> "questionSpent";
            case Permission.TopicNeedsTwoCustodians topic -> "topicNeedsTwo";
            case Permission.TopicSpent topic -> "topicSpent";
            case Permission.TwoCustodiansNeeded two -> "needsTwo";
            case Permission.StudySpent spent -> "studySpent";
        };
    }
}
