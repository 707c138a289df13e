package org.landfall.analysis;

import java.util.Map;

/**
 * A question that numbers of a variable tell of.
 *
 * @param label empty where the question is only known by its name
 * @param topic the part of the form it stands in, empty when in none
 */
public record SourceQuestion(String question, Label label, String topic, Label topicLabel) {
    private static final Label NONE = new Label(Map.of());

    static SourceQuestion named(String question) {
        return new SourceQuestion(question, NONE, "", NONE);
    }
}
