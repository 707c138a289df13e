package org.landfall.interview.engine;

import org.jspecify.annotations.Nullable;

/** One line of the answer journal. A session replayed from its entries is the session that wrote them. */
public sealed interface Entry {

    /** The top-level part it belongs to; empty for none. */
    default String module() {
        String path = switch (this) {
            case Answered answered -> answered.path();
            case Moved moved -> moved.path();
            case RosterGrew grew -> grew.rosterPath();
            case RosterShrank shrank -> shrank.entryPath();
            case Happened happened -> happened.path();
            case Amended amended -> amended.path();
        };
        String[] steps = path.split("/");
        return steps.length > 2 ? steps[2].replaceFirst("\\[.*", "") : "";
    }

    /**
     * @param value canonical text: ISO date, codes parted by one space, decimal point; null when cleared or missing
     * @param missing why there is no value, null when there is one or the answer was cleared
     */
    record Answered(
            String path,
            @Nullable String value,
            @Nullable Missing missing,
            AnswerMark mark,
            @Nullable String note) implements Entry {

        /** What the screen handed in. */
        public Reply reply() {
            return missing != null ? new Reply.Without(missing) : value == null ? new Reply.Cleared() : Reply.of(value);
        }
    }

    /** The screen went to a question, note or roster. */
    record Moved(String path) implements Entry {}

    record RosterGrew(String rosterPath) implements Entry {}

    record RosterShrank(String entryPath) implements Entry {}

    /** @param path of the question that was being asked; empty before and after all of them */
    record Happened(String path, Happening what) implements Entry {}

    /** Why what was handed in changes at this place; stands before the changes it explains. */
    record Amended(String path, String reason) implements Entry {}
}
