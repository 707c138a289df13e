package org.landfall.interview;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.landfall.interview.CountingForm.Question;
import org.landfall.interview.engine.Answer;
import org.landfall.respondent.Consent;

/**
 * Writes what of a document may be counted in a few hundred bytes, and reads it back. The numbers and texts are those of
 * Protocol Buffers: a version, the form's mark, the day since 1970 or {@link #NO_DAY}, whether it is coded from a source,
 * whether it is permitted, the state, the number of answers; of each answer the number of its question, and of what it says in its scope.
 * {@link #UNNAMED} stands for a question that the form does not name, its name follows; and for an answer that is neither one
 * choice nor a reason why there is none: then follow the number of its scope, how many choices it is, and these by number; or
 * no choice and the text.
 */
final class CountingCodec {
    private static final int VERSION = 1;
    private static final int NO_DAY = Integer.MIN_VALUE;
    private static final int UNNAMED = 0;
    private static final String BLANK = " ";

    private final CountingForm form;

    CountingCodec(CountingForm form) {
        this.form = form;
    }

    /** What of a document may be counted. */
    CountedDocument counted(List<Answer> answers, Consent consent) {
        return CountedDocument.of(answers, consent, form);
    }

    byte[] encode(CountedDocument document) {
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
        out.writeUInt32NoTag(number);
        if (number == UNNAMED) {
            out.writeStringNoTag(answer.name());
        }
        Question question = number == UNNAMED ? Question.of(answer.name(), List.of()) : form.question(number);
        int said = question.answers().indexOf(answer) + 1;
        out.writeUInt32NoTag(said);
        if (said == UNNAMED) {
            out.writeUInt32NoTag(CountingForm.SCOPES.indexOf(answer.scope()));
            write(Objects.requireNonNull(answer.value()), question.choices(), out);
        }
    }

    private static void write(String value, List<String> choices, CodedOutputStream out) throws IOException {
        List<Integer> numbers = numbers(value, choices);
        out.writeUInt32NoTag(numbers.size());
        for (int number : numbers) {
            out.writeUInt32NoTag(number);
        }
        if (numbers.isEmpty()) {
            out.writeStringNoTag(value);
        }
    }

    /** None unless the choices joined again are the value. */
    private static List<Integer> numbers(String value, List<String> choices) {
        List<Integer> numbers =
                List.of(value.split(BLANK)).stream().map(choices::indexOf).toList();
        return numbers.contains(-1) || !value.equals(joined(numbers, choices)) ? List.of() : numbers;
    }

    private static String joined(List<Integer> numbers, List<String> choices) {
        StringJoiner joined = new StringJoiner(BLANK);
        numbers.forEach(number -> joined.add(choices.get(number)));
        return joined.toString();
    }

    /** Empty when it was written by other numbers than the form's of now. */
    Optional<CountedDocument> decode(byte[] bytes) {
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        try {
            if (in.readUInt32() != VERSION || in.readFixed64() != form.mark()) {
                return Optional.empty();
            }
            int day = in.readSFixed32();
            boolean source = in.readBool();
            boolean permitted = in.readBool();
            long state = in.readFixed64();
            DocumentedAnswer[] answers = new DocumentedAnswer[in.readUInt32()];
            for (int i = 0; i < answers.length; i++) {
                answers[i] = answer(in);
            }
            return Optional.of(new CountedDocument(
                    day == NO_DAY ? null : LocalDate.ofEpochDay(day),
                    source,
                    permitted,
                    state,
                    Arrays.asList(answers)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentedAnswer answer(CodedInputStream in) throws IOException {
        int number = in.readUInt32();
        Question question = number == UNNAMED ? Question.of(in.readString(), List.of()) : form.question(number);
        int said = in.readUInt32();
        if (said != UNNAMED) {
            return question.answers().get(said - 1);
        }
        String scope = CountingForm.SCOPES.get(in.readUInt32());
        return new DocumentedAnswer(question.name(), value(question.choices(), in), null, scope);
    }

    private static String value(List<String> choices, CodedInputStream in) throws IOException {
        int several = in.readUInt32();
        if (several == 0) {
            return in.readString();
        }
        StringJoiner joined = new StringJoiner(BLANK);
        for (int i = 0; i < several; i++) {
            joined.add(choices.get(in.readUInt32()));
        }
        return joined.toString();
    }
}
