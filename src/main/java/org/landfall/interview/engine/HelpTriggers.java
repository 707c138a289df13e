package org.landfall.interview.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Answers after which help is offered once more: somebody was sold, handed over or harmed, or does not feel well now. */
public final class HelpTriggers {
    private static final String HARM = "inc_types";
    private static final Set<String> NO_HARM = Set.of("none", "pns", "dk");
    private static final Map<String, String> ANSWERS =
            Map.of("arranger", "forced", "att_out", "handed", "cl_feel", "bad");

    private HelpTriggers() {}

    /** @param answer as the session keeps it: codes parted by blanks, empty when there is none */
    public static boolean calls(String question, String answer) {
        if (answer.isBlank()) {
            return false;
        }
        return question.equals(HARM)
                ? Arrays.stream(answer.split(" ")).anyMatch(code -> !NO_HARM.contains(code))
                : answer.equals(ANSWERS.get(question));
    }
}
