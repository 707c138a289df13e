package org.landfall.interview.engine;

/**
 * One module of the outline.
 *
 * @param label in the language of the session
 */
public record ModuleState(String path, String name, String label, Progress progress, State state) {

    public enum State {
        DONE,
        PARTLY,
        OPEN,
        /** Not relevant: skipped by the rules of the form. */
        LEFT_OUT
    }
}
