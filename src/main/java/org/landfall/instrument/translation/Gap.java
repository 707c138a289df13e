package org.landfall.instrument.translation;

/**
 * A text that a language lacks, or has the same as the default language.
 *
 * @param item name of the question, group or roster; of the first question that offers it for a choice
 * @param choice its code, empty for other texts
 * @param missing false when the text is there, but the same
 * @param original in the default language
 */
public record Gap(Part part, String item, String choice, boolean missing, String original) {

    /** Which text of an item. */
    public enum Part {
        TITLE,
        LABEL,
        HINT,
        CHOICE,
        CONSTRAINT_MESSAGE,
        REQUIRED_MESSAGE
    }
}
