package org.landfall.instrument.classes;

import org.landfall.instrument.DisclosureClass;
import org.landfall.instrument.Item;

/** A class for a question that states none. */
public record Proposal(Item.Question question, DisclosureClass disclosure, Reason reason) {

    public sealed interface Reason {}

    /** What is answered in this way names, places or shows a person. */
    public record ByType() implements Reason {}

    /** @param theme of the word, such as {@code contact} */
    public record ByWord(String word, String theme) implements Reason {}

    /** Decided before for the same question. */
    public record AsBefore(String version) implements Reason {}

    /** Neither the type nor a word says anything. */
    public record ByNothing() implements Reason {}
}
