package org.landfall.respondent.vault;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who somebody is and how to reach them, in their own words; what was not told is empty.
 *
 * @param reach a telephone number, a messenger, a friend's place
 * @param safeTimes when it is safe to call
 * @param language to speak
 * @param whoAnswers who may answer, and what is said to whoever does
 */
public record Identity(String name, String reach, String safeTimes, String language, String whoAnswers) {
    public static final int LONGEST = 500;

    /** What was told, without what it is. */
    public enum Part {
        NAME,
        REACH,
        SAFE_TIMES,
        LANGUAGE,
        WHO_ANSWERS
    }

    public Identity {
        name = name.strip();
        reach = reach.strip();
        safeTimes = safeTimes.strip();
        language = language.strip();
        whoAnswers = whoAnswers.strip();
    }

    public String said(Part part) {
        return switch (part) {
            case NAME -> name;
            case REACH -> reach;
            case SAFE_TIMES -> safeTimes;
            case LANGUAGE -> language;
            case WHO_ANSWERS -> whoAnswers;
        };
    }

    public Set<Part> parts() {
        Set<Part> parts = EnumSet.allOf(Part.class);
        parts.removeIf(part -> said(part).isEmpty());
        return parts;
    }

    boolean fits() {
        return parts().stream().allMatch(part -> said(part).length() <= LONGEST);
    }

    /** Never what it holds: it may end in a message. */
    @Override
    public String toString() {
        return "Identity" + parts();
    }
}
