package org.landfall.respondent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;

/** One line of a record of consent. Lines are only ever added. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "k")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConsentStep.Explained.class, name = "explained"),
    @JsonSubTypes.Type(value = ConsentStep.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = ConsentStep.TakenBack.class, name = "back"),
    @JsonSubTypes.Type(value = ConsentStep.Widened.class, name = "widened")
})
public sealed interface ConsentStep {

    /**
     * How it was explained, before the first yes.
     *
     * @param by id of the account that read the text
     * @param interpreter code of the form for who interpreted, empty where the form does not ask
     * @param points codes of what the person could say in own words
     * @param failedTries how often these were not enough
     */
    record Explained(
            UUID by, ConsentText text, ConsentMethod method, String interpreter, List<String> points, int failedTries)
            implements ConsentStep {}

    /**
     * The answer to the form's question.
     *
     * @param again asked once more at the end, when the person knows what was said
     */
    record Answered(ConsentUse use, Grant grant, boolean again, ConsentText text) implements ConsentStep {}

    /** Narrowed at the person's wish; nobody has to say why. */
    record TakenBack(UUID by, ConsentUse use, Grant to) implements ConsentStep {}

    /** @param note of the new conversation in which the person agreed to more */
    record Widened(UUID by, ConsentUse use, Grant to, String note) implements ConsentStep {
        public static final int LONGEST_NOTE = 1_000;

        public Widened {
            if (note.isBlank() || note.length() > LONGEST_NOTE) {
                throw new IllegalArgumentException("a note is said in one to a thousand characters");
            }
        }
    }
}
