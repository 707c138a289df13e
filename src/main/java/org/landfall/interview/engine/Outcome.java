package org.landfall.interview.engine;

/** What became of an answer. */
public sealed interface Outcome {

    record Accepted(Entry entry) implements Outcome {}

    /**
     * Nothing was stored.
     *
     * @param message one sentence in the language of the session
     */
    record Refused(String path, String message) implements Outcome {}
}
