package org.landfall.release;

import java.util.Map;

/**
 * What a study had told of one question.
 *
 * @param label by language
 * @param tables of all vintages
 * @param accuracy how often the best guess at somebody's answer is right when everything else is known, 0.5 to 1
 */
public record QuestionSpent(String question, Map<String, String> label, int tables, double accuracy) {
    public String label(String language) {
        return label.getOrDefault(language, question);
    }
}
