package org.landfall.interview;

/**
 * Words that were written down in a talk: an answer in words, or the note beside an answer.
 *
 * @param path of the question, applying at present or not
 * @param note whether it is the note
 */
public record OwnWords(String path, boolean note, String text) {

    /** Name of the question, for its label. */
    public String question() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
