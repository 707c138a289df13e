package org.landfall.e2e;

import java.util.List;

/** What somebody says to one question of an interview, and what else happens while it is being asked. */
record TalkLine(String question, Said said, List<Aside> asides) {

    /** How a question is left. */
    sealed interface Said {
        record One(String choice) implements Said {}

        record Several(List<String> choices) implements Said {}

        record Words(String text) implements Said {}

        /** A button that stands for an answer: does not know, prefers not to say. */
        record Without(String reason) implements Said {}

        record Skipped() implements Said {}

        /** The rest of the part is left out. */
        record PartLeftOut() implements Said {}

        /** Gone past, with what stands there already or with nothing. */
        record Passed() implements Said {}
    }

    /** What happens before the answer. */
    sealed interface Aside {
        record Mark(String scope) implements Aside {}

        record Note(String words) implements Aside {}

        /** The screen is covered, and uncovered with the password. */
        record Rest() implements Aside {}

        /** To an everyday matter and back. */
        record Lighter() implements Aside {}

        /** The end is thought of, and not taken. */
        record AlmostStopped() implements Aside {}

        record CodeCard() implements Aside {}
    }

    static TalkLine one(String question, String choice) {
        return new TalkLine(question, new Said.One(choice), List.of());
    }

    static TalkLine several(String question, String... choices) {
        return new TalkLine(question, new Said.Several(List.of(choices)), List.of());
    }

    static TalkLine words(String question, String text) {
        return new TalkLine(question, new Said.Words(text), List.of());
    }

    static TalkLine without(String question, String reason) {
        return new TalkLine(question, new Said.Without(reason), List.of());
    }

    static TalkLine skipped(String question) {
        return new TalkLine(question, new Said.Skipped(), List.of());
    }

    static TalkLine partLeftOut(String question) {
        return new TalkLine(question, new Said.PartLeftOut(), List.of());
    }

    static TalkLine passed(String question) {
        return new TalkLine(question, new Said.Passed(), List.of());
    }

    TalkLine after(Aside... first) {
        return new TalkLine(question, said, List.of(first));
    }
}
