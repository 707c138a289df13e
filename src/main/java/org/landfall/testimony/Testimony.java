package org.landfall.testimony;

import java.util.List;
import org.landfall.instrument.Texts;
import org.landfall.interview.InterviewId;

/**
 * The open testimony of a record with the reader's own marks.
 *
 * @param language in which it was told
 * @param others what others marked; nothing before the reader has finished
 */
public record Testimony(
        InterviewId id, String pseudonym, String language, List<Told> told, Coding own, List<Coding> others) {

    /** What was told at one question. */
    public record Told(String path, Texts question, List<String> sentences) {
        /** The words of a passage. */
        public String passage(int first, int last) {
            return String.join(" ", sentences.subList(first, last + 1));
        }
    }

    /** The same with other marks of one's own. */
    public Testimony with(Coding marks) {
        return new Testimony(id, pseudonym, language, told, marks, others);
    }

    @Override
    public String toString() {
        return "testimony";
    }
}
