package org.landfall.interview;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.landfall.interview.CountingForm.Question;

/**
 * Writes what of a document may be counted in a few hundred bytes. The numbers and texts are those of Protocol Buffers: a
 * version, the form's mark, the day since 1970 or {@link #NO_DAY}, whether it is coded from a source, whether it is permitted,
 * the state, the number of answers; of each answer the number of its question, and of what it says in its scope.
 * {@link #OTHER} stands for what is neither one choice nor a reason why there is none, and a text follows: the letter of its
 * scope, then {@link #CHOICES} and a letter for each choice by number, or {@link #TEXT} and what was typed.
 */
final class CountingWriter {
    static final int VERSION = 2;
    static final int NO_DAY = Integer.MIN_VALUE;
    static final int OTHER = 0;
    static final char CHOICES = 'c';
    static final char TEXT = 't';
    static final String BLANK = " ";

    /** The letter of the number 0; what follows it in Unicode is nothing that cannot be written, for as many choices as a list has. */
    static final char FIRST = '0';

    private final CountingForm form;

    CountingWriter(CountingForm form) {
        this.form = form;
    }

    byte[] write(CountedDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            out.writeUInt32NoTag(VERSION);
            out.writeFixed64NoTag(form.mark());
            out.writeSFixed32NoTag(
                    document.day() == null
                            ? NO_DAY
                            : Math.toIntExact(document.day().toEpochDay()));
            out.writeBoolNoTag(document.source());
            out.writeBoolNoTag(document.permitted());
            out.writeFixed64NoTag(document.state());
            out.writeUInt32NoTag(document.answers().size());
            for (DocumentedAnswer answer : document.answers()) {
                write(answer, out);
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(DocumentedAnswer answer, CodedOutputStream out) throws IOException {
        int number = form.number(answer.name());
        Question question = form.question(number);
        int said = question.answers().indexOf(answer) + 1;
        out.writeUInt32NoTag(number);
        out.writeUInt32NoTag(said);
        if (said == OTHER) {
            out.writeStringNoTag(letter(CountingForm.SCOPES.indexOf(answer.scope()))
                    + written(Objects.requireNonNull(answer.value()), question.choices()));
        }
    }

    /** By numbers where the choices joined again are the value. */
    private static String written(String value, List<String> choices) {
        List<Integer> numbers =
                List.of(value.split(BLANK)).stream().map(choices::indexOf).toList();
        if (numbers.isEmpty() || numbers.contains(-1) || !value.equals(joined(numbers, choices))) {
            return TEXT + value;
        }
        StringBuilder letters = new StringBuilder().append(CHOICES);
        numbers.forEach(number -> letters.append(letter(number)));
        return letters.toString();
    }

    private static String joined(List<Integer> numbers, List<String> choices) {
        StringJoiner joined = new StringJoiner(BLANK);
        numbers.forEach(number -> joined.add(choices.get(number)));
        return joined.toString();
    }

    private static char letter(int number) {
        return (char) (FIRST + number);
    }
}
