package org.landfall.testimony;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text in its sentences, the smallest passages there are: two coders mark the same ones. */
final class Sentences {
    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        for (String line : text.split("\\R")) {
            BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
            ends.setText(line);
            for (int start = ends.first(), end = ends.next();
                    end != BreakIterator.DONE;
                    start = end, end = ends.next()) {
                String sentence = line.substring(start, end).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
            }
        }
        return List.copyOf(sentences);
    }
}
