package org.landfall.interview.engine;

import org.landfall.instrument.Appearance;

/**
 * One module of the outline.
 *
 * @param label in the language of the session
 * @param appearance of the group, with our own words in it
 */
public record ModuleState(String path, String name, String label, Progress progress, State state, String appearance) {

    /** Whether the appearance has this word, one of {@link Appearance}. */
    public boolean looks(String word) {
        return Appearance.has(appearance, word);
    }

    public enum State {
        DONE,
        PARTLY,
        OPEN,
        /** Not relevant: skipped by the rules of the form. */
        LEFT_OUT,
        /** Left out at the person's wish; it can be taken up again. */
        SPARED
    }
}
