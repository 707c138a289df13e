package org.landfall.interview;

import org.landfall.instrument.Texts;

/** What was told at one open question, in the words that were written down. */
public record Telling(String path, Texts question, String text) {
    @Override
    public String toString() {
        return "a telling";
    }
}
