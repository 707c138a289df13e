package org.landfall.interview;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.Answer;

/**
 * One answer of a finished document.
 *
 * @param missing dk, pns, na_skip, na_source …, null where there is a value
 * @param scope self, companions, community or none
 */
public record DocumentedAnswer(
        String name, @Nullable String value, @Nullable String missing, String scope) {

    static DocumentedAnswer of(Answer answer) {
        return new DocumentedAnswer(
                answer.name(),
                answer.value(),
                answer.missing() == null ? null : answer.missing().code(),
                answer.mark().scope().name().toLowerCase(Locale.ROOT));
    }

    /** A cut asks a hundred times a record; what else there is tells hardly any apart. */
    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Objects.hashCode(value != null ? value : missing);
    }

    /** The first that a question, or the first entry of a roster, was answered with. */
    static Optional<String> first(String name, List<DocumentedAnswer> answers) {
        return answers.stream()
                .filter(answer -> answer.name().equals(name))
                .flatMap(answer -> Optional.ofNullable(answer.value()).stream())
                .findFirst();
    }
}
