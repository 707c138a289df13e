package org.landfall.interview.engine;

/** What became of an answer. */
public sealed interface Outcome {

    /** @param structureChanged questions appeared or vanished, so the outline has to be drawn again */
    record Accepted(Entry entry, boolean structureChanged) implements Outcome {}

    /**
     * Nothing was stored.
     *
     * @param message one sentence in the language of the session
     */
    record Refused(String path, String message) implements Outcome {}
}
