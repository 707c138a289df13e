package org.landfall.interview;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.Answer;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.Missing;

/**
 * A line of a document among its neighbours: the end of its path, value, why there is none, scope, basis, certainty and
 * reference, without the ordinary ones at the end.
 */
final class DocumentLine {
    private static final AnswerMark ORDINARY = AnswerMark.DEFAULT;

    private DocumentLine() {}

    static List<@Nullable String> of(Answer answer, String in) {
        String end = answer.path().substring(in.length());
        if (!name(end).equals(answer.name())) {
            throw new IllegalArgumentException("the name of an answer is the end of its path");
        }
        AnswerMark mark = answer.mark();
        @Nullable
        String[] line = {
            end,
            answer.value(),
            unless(answer.missing(), null),
            unless(mark.scope(), ORDINARY.scope()),
            unless(mark.basis(), ORDINARY.basis()),
            unless(mark.certainty(), ORDINARY.certainty()),
            mark.sourceRef()
        };
        int length = line.length;
        while (line[length - 1] == null) {
            length--;
        }
        return Arrays.asList(line).subList(0, length);
    }

    static Answer read(List<@Nullable String> line, String in, String module) {
        String end = Objects.requireNonNull(line.getFirst());
        AnswerMark mark = line.size() <= 3
                ? ORDINARY
                : new AnswerMark(
                        read(line, 3, AnswerMark.Scope::valueOf, ORDINARY.scope()),
                        read(line, 4, AnswerMark.Basis::valueOf, ORDINARY.basis()),
                        read(line, 5, AnswerMark.Certainty::valueOf, ORDINARY.certainty()),
                        at(line, 6));
        String missing = at(line, 2);
        return new Answer(
                in + end, name(end), at(line, 1), missing == null ? null : Missing.valueOf(missing), mark, module);
    }

    /** Without the number of an entry. */
    private static String name(String end) {
        int number = end.indexOf('[');
        return number < 0 ? end : end.substring(0, number);
    }

    private static @Nullable String unless(@Nullable Enum<?> value, @Nullable Enum<?> ordinary) {
        return value == null || value == ordinary ? null : value.name();
    }

    private static @Nullable String at(List<@Nullable String> line, int place) {
        return place < line.size() ? line.get(place) : null;
    }

    private static <T> T read(List<@Nullable String> line, int place, Function<String, T> kind, T ordinary) {
        String written = at(line, place);
        return written == null ? ordinary : kind.apply(written);
    }
}
