package org.landfall.instrument.words;

import java.util.List;

/** An expression as it may be said, before it is said in a language. */
public sealed interface Phrase {

    /** The answer that the expression stands at. */
    record This() implements Phrase {}

    /** A question, calculation, group or roster, to be called by its label. */
    record Name(String name) implements Phrase {}

    /** A choice, to be called by its label. */
    record Choice(String list, String code) implements Phrase {}

    /** A column of the choice that is being offered or not. */
    record Column(String heading) implements Phrase {}

    record Value(String text) implements Phrase {}

    /** Only a machine reads it, such as a pattern. */
    record Code(String text) implements Phrase {}

    /** A sentence with places for its parts. */
    record Said(Saying saying, List<Phrase> parts) implements Phrase {
        static Said of(Saying saying, Phrase... parts) {
            return new Said(saying, List.of(parts));
        }
    }

    record All(List<Phrase> parts) implements Phrase {}

    record Any(List<Phrase> parts) implements Phrase {}

    /** Values of which one is meant. */
    record OneOf(List<Phrase> values) implements Phrase {}
}
