package org.landfall.analysis;

import java.util.List;
import org.landfall.disclosure.Permission;

/**
 * What became of a wish for a table, in one sentence, and what to do when it was refused: the same to people on the screen and
 * to people who read what their programs were told.
 *
 * @param texts where the sentences stand, in the language of whoever reads
 * @param variables those of the vintage, for their labels
 */
public record ReleaseWords(Texts texts, String language, List<Variable> variables) {

    /** A text by its key. */
    @FunctionalInterface
    public interface Texts {
        String of(String key, Object... values);
    }

    public String sentence(ReleaseOutcome outcome) {
        return switch (outcome) {
            case ReleaseOutcome.Released released -> texts.of("analysis.release.done");
            case ReleaseOutcome.NumberOfVariables number ->
                texts.of("analysis.release.numberOfVariables", number.most());
            case ReleaseOutcome.NotReleasable not -> texts.of("analysis.release.notReleasable", label(not.variable()));
            case ReleaseOutcome.SameQuestion same ->
                texts.of("analysis.release.sameQuestion", label(same.first()), label(same.second()));
            case ReleaseOutcome.Retired retired -> texts.of("retire.done");
            case ReleaseOutcome.TooManyCells cells ->
                texts.of("analysis.release.tooManyCells", cells.cells(), cells.most());
            case ReleaseOutcome.Unpaid unpaid -> sentence(unpaid.why(), unpaid.left());
        };
    }

    private String sentence(Permission why, int left) {
        var names = new SourceNames(variables, language);
        return switch (why) {
            case Permission.Granted granted -> texts.of("analysis.release.done");
            case Permission.QuestionSpent spent ->
                texts.of("analysis.release.questionSpent", names.question(spent.question()), spent.most(), left);
            case Permission.TopicNeedsTwoCustodians topic ->
                texts.of("analysis.release.topicNeedsTwo", names.topic(topic.topic()), topic.most(), left);
            case Permission.TopicSpent topic ->
                texts.of("analysis.release.topicSpent", names.topic(topic.topic()), topic.most(), left);
            case Permission.TwoCustodiansNeeded two -> texts.of("analysis.release.needsTwo", two.most());
            case Permission.StudySpent spent -> texts.of("analysis.release.studySpent", spent.most());
        };
    }

    private String label(String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .map(variable -> variable.label().in(language))
                .findFirst()
                .orElse(name);
    }
}
