package org.landfall.interview.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landfall.interview.engine.AnswerMark.Scope;

/**
 * Whose life a calculated value is about: that of whoever the answers behind it are about. Otherwise what companions did,
 * or what people were said to hear, would come back as the respondent's own by way of a calculation.
 */
final class Whose {
    private Whose() {}

    static List<Answer> lifeIsIt(List<Answer> answers, Binds binds) {
        List<Answer> ofOthers = answers.stream()
                .filter(answer ->
                        answer.value() != null && aboutOthers(answer.mark().scope()))
                .toList();
        return ofOthers.isEmpty()
                ? answers
                : answers.stream()
                        .map(answer -> marked(answer, ofOthers, binds))
                        .toList();
    }

    private static Answer marked(Answer answer, List<Answer> ofOthers, Binds binds) {
        Set<String> inputs = binds.calculations().get(Paths.withoutIndices(answer.path()));
        if (inputs == null || answer.mark().scope() != Scope.NONE) {
            return answer;
        }
        Set<String> questions = binds.questions(inputs);
        Optional<Scope> scope = ofOthers.stream()
                .filter(other -> questions.contains(Paths.withoutIndices(other.path())))
                .filter(other -> Paths.together(answer.path(), other.path()))
                .map(other -> other.mark().scope())
                .max(java.util.Comparator.naturalOrder());
        return scope.map(whose -> new Answer(
                        answer.path(),
                        answer.name(),
                        answer.value(),
                        answer.missing(),
                        AnswerMark.of(whose),
                        answer.moduleName()))
                .orElse(answer);
    }

    private static boolean aboutOthers(Scope scope) {
        return scope == Scope.COMPANIONS || scope == Scope.COMMUNITY;
    }
}
